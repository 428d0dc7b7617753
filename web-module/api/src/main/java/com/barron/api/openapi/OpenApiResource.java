package com.barron.api.openapi;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The document. Needs no key. */
@Path("/openapi.json")
@Singleton
public class OpenApiResource {
  private static final String DOCUMENT = OpenApiDocument.make().toString();

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String document() {
    return DOCUMENT;
  }
}
