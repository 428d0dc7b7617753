package com.barron.console.orders;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.session.FormInput;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditTrail;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageRequest;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.people.PersonId;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.quality.listing.DefectEntry;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders of the plant. */
@Path("/orders")
@Singleton
public class OrdersResource {
  private static final int SHOWN = 50;
  private static final int MOST_HOLDS = 500;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Listing<OrderDetails> orders;
  private final Listing<DefectEntry> defects;
  private final Holds holds;
  private final AuditTrail auditTrail;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OrdersResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public OrdersResource(
      Pages pages,
      Listing<OrderDetails> orders,
      Listing<DefectEntry> defects,
      Holds holds,
      AuditTrail auditTrail) {
    this.pages = pages;
    this.orders = orders;
    this.defects = defects;
    this.holds = holds;
    this.auditTrail = auditTrail;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    String typed = FormInput.text(request, "number");
    Optional<Reference> number = Reference.parse(ReferenceKind.ORDER, typed);
    if (number.flatMap(orders::find).isPresent()) {
      return RecordNumber.seeOther("orders", number.get());
    }
    Optional<OrderStatus> status =
        Stream.of(OrderStatus.values())
            .filter(known -> known.name().equals(FormInput.text(request, "status")))
            .findFirst();
    ListPage<OrderDetails> list =
        ListPage.read(
            orders,
            SHOWN,
            FormInput.text(request, "after"),
            status.map(known -> new Criterion("status", known)).stream().toList());
    Map<Reference, List<HoldView>> byOrder =
        holds.open(MOST_HOLDS).stream().collect(Collectors.groupingBy(HoldView::order));
    return pages.answer(
        "orders",
        pages.page(request, uri),
        Map.of("list", list, "status", status, "holds", byOrder, "typed", typed));
  }

  @GET
  @Path("/{number}")
  public Response order(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    Reference reference = RecordNumber.of(ReferenceKind.ORDER, number);
    OrderDetails order = orders.find(reference).orElseThrow(NotFoundException::new);
    List<HoldView> held = holds.of(reference);
    List<DefectEntry> recorded =
        defects
            .page(PageRequest.first(SHOWN, new Criterion("order", reference.toString())))
            .records();
    List<AuditEntry> history = auditTrail.of(reference, HISTORY);
    List<PersonId> people =
        Stream.of(
                held.stream().map(HoldView::recordedBy),
                held.stream().flatMap(hold -> hold.askedBy().stream()),
                recorded.stream().map(DefectEntry::reporter),
                history.stream().flatMap(entry -> entry.who().stream()))
            .flatMap(one -> one)
            .toList();
    Page page = pages.naming(pages.page(request, uri), people);
    return pages.answer(
        "order",
        page,
        Map.of("order", order, "holds", held, "defects", recorded, "history", history));
  }
}
