package com.barron.api.openapi;

import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The document for people. Needs no key, no script, and nothing of another host. */
@Path("/")
@Singleton
public class ReferenceResource {
  private static final String PAGE = ReferencePage.of(OpenApiDocument.make());
  private static final String STYLE = style();

  @GET
  @Path("/reference")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
  public String page(@Context HttpServletResponse headers) {
    // Set and not added: there is a policy for what is no page.
    headers.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
    return PAGE;
  }

  @GET
  @Path("/reference.css")
  @Produces("text/css;charset=utf-8")
  public String styleSheet() {
    return STYLE;
  }

  private static String style() {
    try (InputStream file = ReferenceResource.class.getResourceAsStream("reference.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the style sheet is a part of the archive", e);
    }
  }
}
