package com.barron.console.sops;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.session.FormInput;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditTrail;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.people.PersonId;
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
import java.util.Optional;
import java.util.stream.Stream;

/** The failures of steps. */
@Path("/failures")
@Singleton
public class FailuresResource {
  private static final int SHOWN = 50;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Listing<FailureEntry> failures;
  private final Sops sops;
  private final AuditTrail auditTrail;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public FailuresResource() {
    this(null, null, null, null);
  }

  @Inject
  public FailuresResource(
      Pages pages, Listing<FailureEntry> failures, Sops sops, AuditTrail auditTrail) {
    this.pages = pages;
    this.failures = failures;
    this.sops = sops;
    this.auditTrail = auditTrail;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    String typed = FormInput.text(request, "number");
    Optional<Reference> number = Reference.parse(ReferenceKind.SOP_FAILURE, typed);
    if (number.flatMap(failures::find).isPresent()) {
      return RecordNumber.seeOther("failures", number.get());
    }
    boolean all = FormInput.text(request, "show").equals("all");
    ListPage<FailureEntry> list =
        ListPage.read(
            failures,
            SHOWN,
            FormInput.text(request, "after"),
            all ? List.of() : List.of(new Criterion("open", true)));
    Page page =
        pages.naming(
            pages.page(request, uri), list.records().stream().map(FailureEntry::reporter).toList());
    return pages.answer("failures", page, Map.of("list", list, "all", all, "typed", typed));
  }

  @GET
  @Path("/{number}")
  public Response failure(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Reference reference = RecordNumber.of(ReferenceKind.SOP_FAILURE, number);
    FailureView failure = sops.failure(reference).found().orElseThrow(NotFoundException::new);
    List<AuditEntry> history = auditTrail.of(reference, HISTORY);
    List<PersonId> people =
        Stream.of(
                Stream.of(failure.reporter()),
                failure.closing().map(FailureView.Closing::by).stream(),
                history.stream().flatMap(entry -> entry.who().stream()))
            .flatMap(one -> one)
            .toList();
    return pages.answer(
        "failure",
        pages.naming(pages.page(request, uri), people),
        Map.of("failure", failure, "history", history));
  }
}
