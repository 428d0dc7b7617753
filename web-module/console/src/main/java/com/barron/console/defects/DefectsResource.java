package com.barron.console.defects;

import com.barron.console.page.FileResponse;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.RecordPage;
import com.barron.console.page.Records;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.accounts.Member;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.audit.chain.LatestEntries;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.evidence.DefectEvidence;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.listing.DefectEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The defects of the plant. */
@Path("/defects")
@Singleton
public class DefectsResource implements RecordPage {
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Records<DefectEntry> records;
  private final Defects defects;
  private final Attachments attachments;
  private final LatestEntries audit;
  private final DefectEvidence evidence;
  private final SlaClocks slaClocks;
  private final Clock clock;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectsResource() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public DefectsResource(
      Pages pages,
      Listing<DefectEntry> listing,
      Defects defects,
      Attachments attachments,
      LatestEntries audit,
      DefectEvidence evidence,
      SlaClocks slaClocks,
      Clock clock) {
    this.pages = pages;
    this.records = new Records<>("defects", ReferenceKind.DEFECT, listing);
    this.defects = defects;
    this.attachments = attachments;
    this.audit = audit;
    this.evidence = evidence;
    this.slaClocks = slaClocks;
    this.clock = clock;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    return records.openOrAll(
        pages, request, uri, new Criterion("open", true), defect -> Stream.of(defect.reporter()));
  }

  @GET
  @Path("/{number}")
  public Response defect(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    return show(RecordNumber.of(ReferenceKind.DEFECT, number), request, uri);
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.DEFECT;
  }

  @Override
  public Response show(Reference reference, HttpServletRequest request, UriInfo uri) {
    DefectView defect = defects.find(reference).found().orElseThrow(NotFoundException::new);
    List<AttachmentView> files = attachments.of(reference);
    List<LinkedEntry> history = audit.of(reference, HISTORY);
    Page page =
        pages.page(
            request,
            uri,
            Stream.of(defect.reporter()),
            defect.assignee().stream(),
            defect.releaseAskedBy().stream(),
            defect.decision().map(DefectView.Decision::by).stream(),
            files.stream().map(AttachmentView::by),
            history.stream().flatMap(entry -> entry.who().stream()));
    return pages.answer(
        "defect",
        page,
        Map.of(
            "defect",
            defect,
            "sla",
            slaClocks.status(reference, clock.instant()).found(),
            "files",
            files,
            "history",
            history));
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
    return FileResponse.download(pdf, "application/pdf", reference + "-evidence.pdf");
  }
}
