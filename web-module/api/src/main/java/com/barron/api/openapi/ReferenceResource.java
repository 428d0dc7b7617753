package com.barron.api.openapi;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The document for people. Needs no key, no script, and nothing of another host. */
@Path("/reference")
@Singleton
public class ReferenceResource {
  private static final String PAGE = ReferencePage.of(OpenApiDocument.make());

  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
  public String page(@Context HttpServletResponse headers) {
    // Set and not added: there is a policy for what is no page.
    headers.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
    return PAGE;
  }
}
