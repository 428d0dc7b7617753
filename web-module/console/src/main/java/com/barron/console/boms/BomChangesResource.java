package com.barron.console.boms;

import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.RecordPage;
import com.barron.console.page.Records;
import com.barron.production.audit.chain.LatestEntries;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.listing.ChangeEntry;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageRequest;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
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
import java.util.stream.Stream;

/** Requests to change bills of material. */
@Path("/bom-changes")
@Singleton
public class BomChangesResource implements RecordPage {
  private static final int ORDERS = 20;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Records<ChangeEntry> changes;
  private final BomChanges boms;
  private final Listing<OrderDetails> orders;
  private final LatestEntries audit;

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
      LatestEntries audit) {
    this.pages = pages;
    this.changes = new Records<>("bom-changes", ReferenceKind.BOM_CHANGE, changes);
    this.boms = boms;
    this.orders = orders;
    this.audit = audit;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    return changes.openOrAll(
        pages,
        request,
        uri,
        new Criterion("status", ChangeStatus.SUBMITTED),
        change -> Stream.concat(Stream.of(change.requester()), change.decidedBy().stream()));
  }

  @GET
  @Path("/{number}")
  public Response change(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    return show(RecordNumber.of(ReferenceKind.BOM_CHANGE, number), request, uri);
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.BOM_CHANGE;
  }

  @Override
  public Response show(Reference reference, HttpServletRequest request, UriInfo uri) {
    ChangeEntry entry = changes.find(reference);
    BomView bill = boms.find(entry.bom()).found().orElseThrow(NotFoundException::new);
    ChangeDifference difference =
        ChangeDifference.of(boms.change(reference).orElseThrow(NotFoundException::new), bill);
    List<LinkedEntry> history = audit.of(reference, HISTORY);
    Page page =
        pages.page(
            request,
            uri,
            Stream.of(entry.requester()),
            entry.decidedBy().stream(),
            history.stream().flatMap(one -> one.who().stream()));
    return pages.answer(
        "bom-change",
        page,
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
