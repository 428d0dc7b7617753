package com.barron.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that is not a page lives under {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {}
