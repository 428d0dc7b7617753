package com.barron.console.reports;

import com.barron.console.page.FileResponse;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Map;

/** What happened over some days. Nothing in it is about a person. */
@Path("/reports")
@Singleton
public class ReportsResource {
  private final Pages pages;
  private final ReportReader reportReader;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ReportsResource() {
    this(null, null);
  }

  @Inject
  public ReportsResource(Pages pages, ReportReader reportReader) {
    this.pages = pages;
    this.reportReader = reportReader;
  }

  @GET
  public Response first(@Context HttpServletRequest request, @Context UriInfo uri) {
    return report(ReportKind.SLA, request, uri);
  }

  @GET
  @Path("/{kind: [a-z-]{1,20}}")
  public Response report(
      @PathParam("kind") String kind, @Context HttpServletRequest request, @Context UriInfo uri) {
    return report(ReportKind.find(kind).orElseThrow(NotFoundException::new), request, uri);
  }

  @GET
  @Path("/{kind: [a-z-]{1,20}}.{format: csv|xlsx}")
  public Response file(
      @PathParam("kind") String word,
      @PathParam("format") String format,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    ReportKind kind = ReportKind.find(word).orElseThrow(NotFoundException::new);
    Page page = pages.page(request, uri);
    ReportRange range = range(request, page);
    ReportTable table = reportReader.read(kind, range, page);
    ReportFile file = ReportFile.valueOf(format.toUpperCase(Locale.ROOT));
    String name = kind.word() + "-" + range.from() + "-" + range.to() + "." + format;
    return FileResponse.download(file.bytes(table), file.mediaType(), name);
  }

  private Response report(ReportKind kind, HttpServletRequest request, UriInfo uri) {
    Page page = pages.page(request, uri);
    ReportRange range = range(request, page);
    ReportTable table = reportReader.read(kind, range, page);
    return pages.answer(
        "report",
        page,
        Map.of(
            "kind",
            kind,
            "range",
            range,
            "from",
            range.isMisread() ? FormInput.text(request, "from") : range.from().toString(),
            "to",
            range.isMisread() ? FormInput.text(request, "to") : range.to().toString(),
            "table",
            table,
            "charts",
            BarChart.of(table, page::decimal)));
  }

  private static ReportRange range(HttpServletRequest request, Page page) {
    return ReportRange.of(
        FormInput.text(request, "from"),
        FormInput.text(request, "to"),
        page.time().now(),
        page.time().reader());
  }
}
