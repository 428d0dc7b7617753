package com.barron.console.now;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;

/** What needs somebody, for a desk and for a wall. A part of each page is asked for again. */
@Path("/")
@Singleton
public class NowResource {
  private final Pages pages;
  private final NowReader nowReader;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public NowResource() {
    this(null, null);
  }

  @Inject
  public NowResource(Pages pages, NowReader nowReader) {
    this.pages = pages;
    this.nowReader = nowReader;
  }

  @GET
  public Response now(@Context HttpServletRequest request, @Context UriInfo uri) {
    return whole("now", request, uri);
  }

  @GET
  @Path("/now")
  public Response nowPart(
      @Context HttpServletRequest http, @Context UriInfo uri, @Context Request request) {
    return part("now-part", http, uri, request);
  }

  @GET
  @Path("/wall")
  public Response wall(@Context HttpServletRequest request, @Context UriInfo uri) {
    return whole("wall", request, uri);
  }

  @GET
  @Path("/wall/now")
  public Response wallPart(
      @Context HttpServletRequest http, @Context UriInfo uri, @Context Request request) {
    return part("wall-part", http, uri, request);
  }

  private Response whole(String template, HttpServletRequest request, UriInfo uri) {
    Page page = pages.page(request, uri);
    NowView now = nowReader.now(page.visit().known());
    Page named = pages.named(page, now.staff());
    return pages.answer(
        template, named, pages.versioned(template + "-part", named, Map.of("now", now)));
  }

  private Response part(String template, HttpServletRequest http, UriInfo uri, Request request) {
    Page page = pages.page(http, uri);
    NowView now = nowReader.recent(page.visit().known());
    return pages.part(template, pages.named(page, now.staff()), Map.of("now", now), request);
  }
}
