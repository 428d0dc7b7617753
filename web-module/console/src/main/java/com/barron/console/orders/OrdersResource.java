package com.barron.console.orders;

import com.barron.console.page.ListPage;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.page.RecordNumber;
import com.barron.console.page.RecordPage;
import com.barron.console.page.Records;
import com.barron.console.session.FormInput;
import com.barron.production.audit.chain.LatestEntries;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.quality.listing.DefectEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The orders of the plant. */
@Path("/orders")
@Singleton
public class OrdersResource implements RecordPage {
  private static final int MOST_HOLDS = 500;
  private static final int HISTORY = 100;

  private final Pages pages;
  private final Records<OrderDetails> orders;
  private final Listing<DefectEntry> defects;
  private final Holds holds;
  private final LatestEntries audit;
  private final SlaClocks slaClocks;
  private final Clock clock;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OrdersResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public OrdersResource(
      Pages pages,
      Listing<OrderDetails> orders,
      Listing<DefectEntry> defects,
      Holds holds,
      LatestEntries audit,
      SlaClocks slaClocks,
      Clock clock) {
    this.pages = pages;
    this.orders = new Records<>("orders", ReferenceKind.ORDER, orders);
    this.defects = defects;
    this.holds = holds;
    this.audit = audit;
    this.slaClocks = slaClocks;
    this.clock = clock;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    return orders.typed(request).orElseGet(() -> all(request, uri));
  }

  private Response all(HttpServletRequest request, UriInfo uri) {
    Optional<OrderStatus> status =
        Stream.of(OrderStatus.values())
            .filter(known -> known.name().equals(FormInput.text(request, "status")))
            .findFirst();
    ListPage<OrderDetails> list =
        orders.read(
            request,
            status.map(known -> new Criterion("status", known)).stream().toArray(Criterion[]::new));
    Map<Reference, List<HoldView>> byOrder =
        holds.open(MOST_HOLDS).stream().collect(Collectors.groupingBy(HoldView::order));
    return pages.answer(
        "orders",
        pages.page(request, uri),
        Map.of(
            "list", list,
            "status", status,
            "holds", byOrder,
            "typed", Records.wanted(request)));
  }

  @GET
  @Path("/{number}")
  public Response order(
      @PathParam("number") String number,
      @Context HttpServletRequest request,
      @Context UriInfo uri) {
    return show(RecordNumber.of(ReferenceKind.ORDER, number), request, uri);
  }

  @Override
  public ReferenceKind kind() {
    return ReferenceKind.ORDER;
  }

  @Override
  public Response show(Reference reference, HttpServletRequest request, UriInfo uri) {
    OrderDetails order = orders.find(reference);
    List<HoldView> held = holds.of(reference);
    List<DefectEntry> recorded =
        Records.first(defects, new Criterion("order", reference.toString()));
    List<LinkedEntry> history = audit.of(reference, HISTORY);
    Page page =
        pages.page(
            request,
            uri,
            order.assignee().stream(),
            held.stream().map(HoldView::recordedBy),
            held.stream().flatMap(hold -> hold.askedBy().stream()),
            recorded.stream().map(DefectEntry::reporter),
            history.stream().flatMap(entry -> entry.who().stream()));
    return pages.answer(
        "order",
        page,
        Map.of(
            "order",
            order,
            "expected",
            slaClocks.status(reference, clock.instant()).found().flatMap(SlaView::expected),
            "holds",
            held,
            "defects",
            recorded,
            "history",
            history));
  }
}
