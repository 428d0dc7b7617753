package com.barron.load.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything below the product's own path. */
@ApplicationPath("/api")
public class PlatformApplication extends Application {}
