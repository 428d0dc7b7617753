package com.barron.console.defects;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.session.FormInput;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.accounts.Member;
import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.FileType;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditTrail;
import com.barron.production.evidence.DefectEvidence;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.listing.DefectEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The defects of the plant. */
@Path("/defects")
@Singleton
public class DefectsResource {
  private static final int SHOWN = 50;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Listing<DefectEntry> listing;
  private final Defects defects;
  private final Attachments attachments;
  private final AuditTrail auditTrail;
  private final DefectEvidence evidence;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectsResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public DefectsResource(
      Pages pages,
      Listing<DefectEntry> listing,
      Defects defects,
      Attachments attachments,
      AuditTrail auditTrail,
      DefectEvidence evidence) {
    this.pages = pages;
    this.listing = listing;
    this.defects = defects;
    this.attachments = attachments;
    this.auditTrail = auditTrail;
    this.evidence = evidence;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    String typed = FormInput.text(request, "number");
    Optional<Reference> number = Reference.parse(ReferenceKind.DEFECT, typed);
    if (number.flatMap(listing::find).isPresent()) {
      return RecordNumber.seeOther("defects", number.get());
    }
    boolean all = FormInput.text(request, "show").equals("all");
    ListPage<DefectEntry> list =
        ListPage.read(
            listing,
            SHOWN,
            FormInput.text(request, "after"),
            all ? List.of() : List.of(new Criterion("open", true)));
    Page page =
        pages.naming(
            pages.page(request, uri), list.records().stream().map(DefectEntry::reporter).toList());
    return pages.answer("defects", page, Map.of("list", list, "all", all, "typed", typed));
  }

  @GET
  @Path("/{number}")
  public Response defect(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Reference reference = RecordNumber.of(ReferenceKind.DEFECT, number);
    DefectView defect = defects.find(reference).found().orElseThrow(NotFoundException::new);
    List<AttachmentView> files = attachments.of(reference);
    List<AuditEntry> history = auditTrail.of(reference, HISTORY);
    List<PersonId> people =
        Stream.of(
                Stream.of(defect.reporter()),
                defect.assignee().stream(),
                defect.releaseAskedBy().stream(),
                defect.decision().map(DefectView.Decision::by).stream(),
                files.stream().map(AttachmentView::by),
                history.stream().flatMap(entry -> entry.who().stream()))
            .flatMap(one -> one)
            .toList();
    Page page = pages.naming(pages.page(request, uri), people);
    return pages.answer(
        "defect", page, Map.of("defect", defect, "files", files, "history", history));
  }

  /** For whoever was not there, in the reader's language. */
  @GET
  @Path("/{number}/evidence")
  public Response evidence(
      @PathParam("number") String number, @Context HttpServletRequest request) {
    Member reader = Visit.of(request).known();
    if (!reader.may(Permission.CLOSE_DEFECT)) {
      throw new ForbiddenException();
    }
    Reference reference = RecordNumber.of(ReferenceKind.DEFECT, number);
    Locale language = Locale.forLanguageTag(reader.person().language());
    byte[] pdf = evidence.of(reference, language).orElseThrow(NotFoundException::new);
    return Response.ok(pdf, "application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + reference + "-evidence.pdf\"")
        .build();
  }

  /**
   * A file of this very defect. Pictures were encoded anew when they came in and may be shown; a
   * document is always saved.
   */
  @GET
  @Path("/{number}/files/{id: [0-9]{1,18}}")
  public Response file(@PathParam("number") String number, @PathParam("id") long id) {
    Reference reference = RecordNumber.of(ReferenceKind.DEFECT, number);
    AttachedFile file =
        attachments
            .open(id)
            .filter(found -> found.view().subject().equals(reference))
            .orElseThrow(NotFoundException::new);
    String disposition = file.view().type() == FileType.PDF ? "attachment" : "inline";
    return Response.ok(file.bytes(), file.view().type().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition + "; filename=\"" + file.view().fileName() + "\"")
        .build();
  }
}
