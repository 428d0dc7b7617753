package com.barron.console.sops;

import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.Records;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.listing.FailureEntry;
import com.barron.production.sop.listing.SopEntry;
import com.barron.production.sop.listing.SopRevisions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/** The procedures of the plant. */
@Path("/sops")
@Singleton
public class SopsResource {
  private final Pages pages;
  private final Records<SopEntry> sops;
  private final SopRevisions revisions;
  private final Listing<FailureEntry> failures;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SopsResource() {
    this(null, null, null, null);
  }

  @Inject
  public SopsResource(
      Pages pages, Listing<SopEntry> sops, SopRevisions revisions, Listing<FailureEntry> failures) {
    this.pages = pages;
    this.sops = new Records<>("sops", ReferenceKind.SOP, sops);
    this.revisions = revisions;
    this.failures = failures;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    return sops.typed(request).orElseGet(() -> all(request, uri));
  }

  private Response all(HttpServletRequest request, UriInfo uri) {
    return pages.answer(
        "sops",
        pages.page(request, uri),
        Map.of("list", sops.read(request), "typed", Records.wanted(request)));
  }

  @GET
  @Path("/{number}")
  public Response sop(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Reference reference = RecordNumber.of(ReferenceKind.SOP, number);
    SopEntry sop = sops.find(reference);
    List<FailureEntry> open = failures(reference, true);
    List<FailureEntry> ended = failures(reference, false);
    return pages.answer(
        "sop",
        pages.page(request, uri, open.stream().map(FailureEntry::reporter)),
        Map.of("sop", sop, "revisions", revisions.of(reference), "open", open, "ended", ended));
  }

  private List<FailureEntry> failures(Reference sop, boolean isOpen) {
    return Records.first(
        failures, new Criterion("sop", sop.toString()), new Criterion("open", isOpen));
  }
}
