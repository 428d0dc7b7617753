package com.barron.console.administration;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** To the first of the pages. */
@Path("/administration")
@Singleton
public class AdministrationResource {
  @GET
  public Response first() {
    return Response.seeOther(URI.create("/administration/keys")).build();
  }
}
