package com.barron.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All of the archive's addresses are of the API; the EAR says that they begin with /api/v1. */
@ApplicationPath("/")
public class RestApi extends Application {}
