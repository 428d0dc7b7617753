package com.barron.console;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All of the archive's addresses are pages; the EAR says that they begin with /console. */
@ApplicationPath("/")
public class Console extends Application {}
