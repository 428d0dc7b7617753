package com.barron.production.imports.subject;

import static com.barron.production.json.Jsonp.JSON;
import static java.util.stream.Collectors.toMap;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.RowEffect;
import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.FileRow.Fault;
import com.barron.production.orders.OrderPlan;
import com.barron.production.orders.bulk.PlannedOrder;
import com.barron.production.orders.bulk.PlannedOrder.State;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders. One that is not active is cancelled; one that has ended stays as it is. */
@Dependent
class OrderTarget implements ImportTarget<PlannedOrder> {

  private static final Column<Reference> NUMBER = Columns.number(ReferenceKind.ORDER, "ORD-90001");
  private static final Column<String> PRODUCT =
      Columns.required("product", "What is made.", "Pump Housing P40", CellTypes.text(100));
  private static final Column<Instant> DUE_AT =
      Columns.required(
          "dueAt",
          "When it has to be completed, with its offset: 2027-03-09T14:00:00+02:00.",
          "2027-03-09T12:00:00Z",
          CellTypes.instant());
  private static final Column<Boolean> ACTIVE =
      Columns.optional(
          "active",
          "true or false: false cancels the order. Empty: true.",
          "true",
          CellTypes.truth());
  private static final List<Column<?>> COLUMNS =
      List.of(
          NUMBER, PRODUCT, DUE_AT, ACTIVE, Columns.EXTERNAL_SYSTEM, Columns.externalId("4711-001"));

  private final BulkRecords<PlannedOrder> orders;
  private final AccessPolicy accessPolicy;

  @Inject
  OrderTarget(BulkRecords<PlannedOrder> orders, AccessPolicy accessPolicy) {
    this.orders = orders;
    this.accessPolicy = accessPolicy;
  }

  @Override
  public ImportSubject subject() {
    return ImportSubject.ORDERS;
  }

  @Override
  public List<Column<?>> columns() {
    return COLUMNS;
  }

  /** An id of another system that the file does not tell stays. */
  @Override
  public PlannedOrder read(RecordInput rows, String key, Optional<PlannedOrder> before) {
    boolean isActive = rows.find(ACTIVE).orElse(true);
    return new PlannedOrder(
        new OrderPlan(
            Reference.of(key),
            rows.get(PRODUCT, ""),
            rows.get(DUE_AT, Instant.EPOCH),
            ExternalIdCells.in(rows, before.flatMap(order -> order.plan().external()))),
        isActive
            ? before
                .map(PlannedOrder::state)
                .filter(state -> state != State.CANCELLED)
                .orElse(State.OPEN)
            : State.CANCELLED);
  }

  @Override
  public BulkRecords<PlannedOrder> records(PersonId by) {
    return orders;
  }

  /** Also one that was cancelled cannot become active again. */
  @Override
  public Map<String, Fault> objections(List<Change<PlannedOrder>> changes, PersonId by) {
    Map<String, Fault> objections = new HashMap<>();
    for (Change<PlannedOrder> change : changes) {
      Optional<State> before = change.before().map(PlannedOrder::state);
      boolean isCancelled = change.after().isCancelled();
      if (before
          .filter(state -> state == State.COMPLETED || state == State.CANCELLED)
          .isPresent()) {
        objections.put(change.key(), Fault.of(NUMBER.name(), RowCode.ENDED));
      } else if (isCancelled && before.isEmpty()) {
        objections.put(change.key(), Fault.of(ACTIVE.name(), RowCode.NO_SUCH));
      } else if (isCancelled && !accessPolicy.allows(by, Permission.CANCEL_ORDER)) {
        objections.put(change.key(), Fault.of(ACTIVE.name(), RowCode.NOT_ALLOWED));
      }
    }
    return objections;
  }

  @Override
  public Map<String, List<RowEffect>> effects(List<Change<PlannedOrder>> changes) {
    return changes.stream().collect(toMap(Change::key, OrderTarget::effects));
  }

  private static List<RowEffect> effects(Change<PlannedOrder> change) {
    if (change.before().isEmpty()) {
      return List.of(RowEffect.CLOCK_STARTS);
    }
    PlannedOrder before = change.before().get();
    List<RowEffect> effects = new ArrayList<>();
    if (change.after().isCancelled()) {
      effects.add(RowEffect.CLOCK_ENDS);
    } else if (!before.plan().dueAt().equals(change.after().plan().dueAt())) {
      effects.add(RowEffect.CLOCK_MOVES);
    }
    if (before.state() == State.HELD) {
      effects.add(change.after().isCancelled() ? RowEffect.HOLD_ENDS : RowEffect.STAYS_ON_HOLD);
    }
    return effects;
  }

  @Override
  public JsonObject image(PlannedOrder order) {
    OrderPlan plan = order.plan();
    return ExternalIdCells.added(
            JSON.createObjectBuilder()
                .add("number", plan.number().toString())
                .add("product", plan.product())
                .add("dueAt", plan.dueAt().toString())
                .add("active", !order.isCancelled()),
            plan.external())
        .build();
  }

  @Override
  public PlannedOrder record(JsonObject image) {
    return new PlannedOrder(
        new OrderPlan(
            Reference.of(image.getString("number")),
            image.getString("product"),
            Instant.parse(image.getString("dueAt")),
            ExternalIdCells.of(image)),
        image.getBoolean("active") ? State.OPEN : State.CANCELLED);
  }

  @Override
  public boolean keepsExternalIds() {
    return true;
  }

  @Override
  public List<String> audited() {
    return List.of("product", "dueAt", "active", ExternalIdCells.SYSTEM, ExternalIdCells.ID);
  }

  @Override
  public AuditAction added() {
    return AuditAction.ORDER_PLANNED;
  }

  @Override
  public AuditAction replaced() {
    return AuditAction.ORDER_REPLANNED;
  }
}
