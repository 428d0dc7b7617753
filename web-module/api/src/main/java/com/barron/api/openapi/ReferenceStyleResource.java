package com.barron.api.openapi;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What the page of the document looks like. Needs no key. */
@Path("/reference.css")
@Singleton
public class ReferenceStyleResource {
  private static final String STYLE = style();

  @GET
  @Produces("text/css;charset=utf-8")
  public String styleSheet() {
    return STYLE;
  }

  private static String style() {
    try (InputStream file = ReferenceStyleResource.class.getResourceAsStream("reference.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the style sheet is a part of the archive", e);
    }
  }
}
