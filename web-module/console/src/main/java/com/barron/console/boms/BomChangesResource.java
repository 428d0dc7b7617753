package com.barron.console.boms;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.session.FormInput;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditTrail;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.listing.ChangeEntry;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageRequest;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
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

/** Requests to change bills of material. */
@Path("/bom-changes")
@Singleton
public class BomChangesResource {
  private static final int SHOWN = 50;
  private static final int ORDERS = 20;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Listing<ChangeEntry> changes;
  private final BomChanges boms;
  private final Listing<OrderDetails> orders;
  private final AuditTrail auditTrail;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public BomChangesResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public BomChangesResource(
      Pages pages,
      Listing<ChangeEntry> changes,
      BomChanges boms,
      Listing<OrderDetails> orders,
      AuditTrail auditTrail) {
    this.pages = pages;
    this.changes = changes;
    this.boms = boms;
    this.orders = orders;
    this.auditTrail = auditTrail;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    String typed = FormInput.text(request, "number");
    Optional<Reference> number = Reference.parse(ReferenceKind.BOM_CHANGE, typed);
    if (number.flatMap(changes::find).isPresent()) {
      return RecordNumber.seeOther("bom-changes", number.get());
    }
    boolean all = FormInput.text(request, "show").equals("all");
    ListPage<ChangeEntry> list =
        ListPage.read(
            changes,
            SHOWN,
            FormInput.text(request, "after"),
            all ? List.of() : List.of(new Criterion("status", ChangeStatus.SUBMITTED)));
    Page page =
        pages.naming(
            pages.page(request, uri),
            list.records().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.requester()), one.decidedBy().stream()))
                .toList());
    return pages.answer("bom-changes", page, Map.of("list", list, "all", all, "typed", typed));
  }

  @GET
  @Path("/{number}")
  public Response change(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Reference reference = RecordNumber.of(ReferenceKind.BOM_CHANGE, number);
    ChangeEntry entry = changes.find(reference).orElseThrow(NotFoundException::new);
    BomView bill = boms.find(entry.bom()).found().orElseThrow(NotFoundException::new);
    ChangeDifference difference =
        ChangeDifference.of(boms.change(reference).orElseThrow(NotFoundException::new), bill);
    List<AuditEntry> history = auditTrail.of(reference, HISTORY);
    List<PersonId> people =
        Stream.of(
                Stream.of(entry.requester()),
                entry.decidedBy().stream(),
                history.stream().flatMap(one -> one.who().stream()))
            .flatMap(one -> one)
            .toList();
    return pages.answer(
        "bom-change",
        pages.naming(pages.page(request, uri), people),
        Map.of(
            "entry", entry,
            "difference", difference,
            "held", held(bill.product()),
            "history", history));
  }

  /** The orders on hold that are made by the bill. */
  private List<OrderDetails> held(String product) {
    return orders
        .page(
            PageRequest.first(
                ORDERS,
                new Criterion("status", OrderStatus.ON_HOLD),
                new Criterion("product", product)))
        .records();
  }
}
