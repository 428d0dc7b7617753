package com.barron.console.sops;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.RecordPage;
import com.barron.console.page.Records;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.audit.chain.LatestEntries;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.FailureView;
import com.barron.production.sop.Sops;
import com.barron.production.sop.listing.FailureEntry;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The failures of steps. */
@Path("/failures")
@Singleton
public class FailuresResource implements RecordPage {
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Records<FailureEntry> failures;
  private final Sops sops;
  private final Attachments attachments;
  private final LatestEntries audit;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public FailuresResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public FailuresResource(
      Pages pages,
      Listing<FailureEntry> failures,
      Sops sops,
      Attachments attachments,
      LatestEntries audit) {
    this.pages = pages;
    this.failures = new Records<>("failures", ReferenceKind.SOP_FAILURE, failures);
    this.sops = sops;
    this.attachments = attachments;
    this.audit = audit;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    return failures.openOrAll(
        pages, request, uri, new Criterion("open", true), failure -> Stream.of(failure.reporter()));
  }

  @GET
  @Path("/{number}")
  public Response failure(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    return show(RecordNumber.of(ReferenceKind.SOP_FAILURE, number), request, uri);
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.SOP_FAILURE;
  }

  @Override
  public Response show(Reference reference, HttpServletRequest request, UriInfo uri) {
    FailureView failure = sops.failure(reference).found().orElseThrow(NotFoundException::new);
    List<AttachmentView> files = attachments.of(reference);
    List<LinkedEntry> history = audit.of(reference, HISTORY);
    Page page =
        pages.page(
            request,
            uri,
            Stream.of(failure.reporter()),
            failure.closing().map(FailureView.Closing::by).stream(),
            files.stream().map(AttachmentView::by),
            history.stream().flatMap(entry -> entry.who().stream()));
    return pages.answer(
        "failure", page, Map.of("failure", failure, "files", files, "history", history));
  }
}
