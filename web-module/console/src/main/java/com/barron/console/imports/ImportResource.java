package com.barron.console.imports;

import com.barron.console.page.FileResponse;
import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.imports.ImportFormat;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.ImportView;
import com.barron.production.imports.Imports;
import com.barron.production.imports.ReversalResult;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of master data: templates, what became of each, and taking one back. */
@Path("/import")
@Singleton
public class ImportResource {
  private static final int SHOWN = 50;

  private final Pages pages;
  private final Imports imports;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ImportResource() {
    this(null, null);
  }

  @Inject
  public ImportResource(Pages pages, Imports imports) {
    this.pages = pages;
    this.imports = imports;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    check(request);
    List<ImportView> all = imports.page(PageRequest.first(SHOWN)).records();
    Page page = pages.naming(pages.page(request, uri), all.stream().map(ImportView::by).toList());
    return pages.answer("import", page, Map.of("imports", all));
  }

  @GET
  @Path("/{id: [0-9]{1,18}}")
  public Response read(
      @PathParam("id") long id, @Context HttpServletRequest request, @Context UriInfo uri) {
    check(request);
    ImportView view = imports.find(id).orElseThrow(NotFoundException::new);
    Page page =
        pages.naming(
            pages.page(request, uri),
            Stream.concat(Stream.of(view.by()), view.reversedBy().stream()).toList());
    return pages.answer("import-result", page, Map.of("view", view));
  }

  @GET
  @Path("/template/{file}")
  public Response template(@PathParam("file") String file, @Context HttpServletRequest request) {
    check(request);
    ImportFormat format = ImportFormat.ofName(file).orElseThrow(NotFoundException::new);
    ImportSubject subject =
        Stream.of(ImportSubject.values())
            .filter(known -> file.equals(known.word() + "." + format.extension()))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return FileResponse.download(imports.template(subject, format), format.mediaType(), file);
  }

  @POST
  @Path("/{id: [0-9]{1,18}}/reverse")
  public Response reverse(@PathParam("id") long id, @Context HttpServletRequest request) {
    check(request);
    ReversalResult result = imports.reverse(id, Visit.of(request).known().person().id());
    if (result instanceof ReversalResult.Unknown) {
      throw new NotFoundException();
    }
    return Response.seeOther(outcome(result).on("/import/" + id)).build();
  }

  private static Outcome outcome(ReversalResult result) {
    return result instanceof ReversalResult.Refused refused
        ? new Outcome(kind(refused.reason()), refused.record().flatMap(Reference::parse))
        : new Outcome(Outcome.Kind.IMPORT_REVERSED, Optional.empty());
  }

  private static Outcome.Kind kind(ReversalResult.Reason reason) {
    return switch (reason) {
      case NOTHING_TO_REVERSE -> Outcome.Kind.IMPORT_NOTHING;
      case CHANGED_SINCE -> Outcome.Kind.IMPORT_CHANGED_SINCE;
      case IN_USE -> Outcome.Kind.IMPORT_IN_USE;
      case FINAL -> Outcome.Kind.IMPORT_FINAL;
      case TOO_OLD -> Outcome.Kind.IMPORT_TOO_OLD;
    };
  }

  private static void check(HttpServletRequest request) {
    if (!Visit.of(request).known().may(Permission.IMPORT)) {
      throw new ForbiddenException();
    }
  }
}
