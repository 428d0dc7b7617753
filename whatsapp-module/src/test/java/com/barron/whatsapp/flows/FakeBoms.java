package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.ChangeDetails;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.DecisionResult;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.SubmitResult;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The demo bills of material, and change requests in memory. */
final class FakeBoms implements BomChanges {
  final List<SubmitChange> submitted = new ArrayList<>();
  private final Map<String, BomView> bills = new HashMap<>();
  final Map<String, String> reasons = new HashMap<>();
  private final Map<String, ChangeView> changes = new TreeMap<>();
  private final Map<Reference, PersonId> deciders = new HashMap<>();
  private final CountedLookups countedLookups;
  private final AccessPolicy rights;
  private int number = 301;

  FakeBoms(CountedLookups countedLookups, AccessPolicy rights) {
    this.countedLookups = countedLookups;
    this.rights = rights;
    add(
        "BOM-2001",
        "Pump Housing P40",
        Component.pieces("CAST-P40", "Housing casting P40", 1),
        Component.pieces("BOLT-M8-30", "Hex bolt M8 x 30", 4),
        Component.pieces("SEAL-40", "Shaft seal 40 mm", 2),
        Component.pieces("GASKET-P40", "Cover gasket P40", 1));
    add(
        "BOM-2002",
        "Gear Cover G12",
        Component.pieces("PLATE-G12", "Cover plate G12", 1),
        Component.pieces("BOLT-M6-20", "Hex bolt M6 x 20", 6),
        Component.pieces("ORING-90", "O-ring 90 mm", 1));
    add(
        "BOM-3050",
        "Gearbox G12",
        Component.pieces("COVER-G12", "Gear cover G12", 2),
        measured("GREASE-EP2", "Gear grease EP2", "0.25", "kg", 3),
        measured("OIL-CLP220", "Gear oil CLP 220", "1.8", "l", 1));
  }

  private void add(String id, String product, Component... components) {
    bills.put(id, new BomView(Reference.of(id), product, List.of(components)));
  }

  private static Component measured(
      String partNumber, String name, String quantity, String unit, int decimals) {
    return new Component(partNumber, name, Quantity.of(quantity), unit, decimals);
  }

  /** The bill gets so many components more. */
  void grow(String bill, int count) {
    BomView view = bills.get(bill);
    var components = new ArrayList<>(view.components());
    for (int i = 1; i <= count; i++) {
      components.add(Component.pieces("PART-" + i, "Part " + i, i));
    }
    bills.put(bill, new BomView(view.id(), view.product(), components));
  }

  void vanish(String bill) {
    bills.remove(bill);
  }

  /** The bill loses all components but the first. */
  void shrink(String bill) {
    BomView view = bills.get(bill);
    bills.put(bill, new BomView(view.id(), view.product(), view.components().subList(0, 1)));
  }

  @Override
  public Match<BomView> find(Reference bom) {
    return countedLookups.find(bills, bom);
  }

  @Override
  public SubmitResult submit(SubmitChange command) {
    Optional<Component> component = component(command.bom(), command.partNumber());
    if (component.isEmpty()) {
      return new SubmitResult.Refused(SubmitResult.Reason.NO_SUCH_COMPONENT);
    }
    if (!component.get().allows(command.newQuantity())) {
      return new SubmitResult.Refused(SubmitResult.Reason.TOO_MANY_DECIMALS);
    }
    if (!component.get().isChangedBy(command.newQuantity())) {
      return new SubmitResult.Refused(SubmitResult.Reason.SAME_QUANTITY);
    }
    submitted.add(command);
    var change = new Reference(ReferenceKind.BOM_CHANGE, Integer.toString(number++));
    changes.put(
        change.toString(),
        new ChangeView(
            change,
            command.bom(),
            command.partNumber(),
            component.get().quantity(),
            command.newQuantity(),
            command.reason(),
            ChangeStatus.SUBMITTED,
            command.requester(),
            DemoChat.CLOCK.instant()));
    return new SubmitResult.Submitted(change);
  }

  private Optional<Component> component(Reference bom, String partNumber) {
    return Optional.ofNullable(bills.get(bom.toString())).stream()
        .flatMap(bill -> bill.components().stream())
        .filter(component -> component.partNumber().equals(partNumber))
        .findFirst();
  }

  @Override
  public Optional<ChangeView> change(Reference change) {
    return Optional.ofNullable(changes.get(change.toString()));
  }

  @Override
  public Match<ChangeDetails> details(Reference change) {
    return countedLookups
        .find(changes, change)
        .map(view -> new ChangeDetails(view, Optional.ofNullable(deciders.get(view.number()))));
  }

  @Override
  public List<ChangeView> waiting(PersonId decider, int most) {
    return changes.values().stream()
        .filter(change -> change.status() == ChangeStatus.SUBMITTED)
        .filter(change -> !change.requester().equals(decider))
        .limit(most)
        .toList();
  }

  @Override
  public DecisionResult approve(Reference change, PersonId by) {
    return decide(
        change,
        by,
        ChangeStatus.APPROVED,
        view ->
            component(view.bom(), view.partNumber())
                .map(
                    component ->
                        Optional.of(DecisionResult.Reason.BILL_CHANGED)
                            .filter(changed -> component.isChangedBy(view.oldQuantity())))
                .orElse(Optional.of(DecisionResult.Reason.NO_SUCH_COMPONENT)));
  }

  @Override
  public DecisionResult reject(Reference change, PersonId by, String reason) {
    DecisionResult result =
        decide(
            change,
            by,
            ChangeStatus.REJECTED,
            view ->
                reason.length() > SubmitChange.LONGEST_REASON
                    ? Optional.of(DecisionResult.Reason.REASON_TOO_LONG)
                    : Optional.empty());
    if (result instanceof DecisionResult.Decided) {
      reasons.put(change.toString(), reason);
    }
    return result;
  }

  private DecisionResult decide(
      Reference number,
      PersonId by,
      ChangeStatus next,
      Function<ChangeView, Optional<DecisionResult.Reason>> objection) {
    rights.require(by, Permission.DECIDE_CHANGE);
    ChangeView change = changes.get(number.toString());
    if (change == null) {
      return new DecisionResult.Unknown();
    }
    if (!change.status().canBecome(next)) {
      return new DecisionResult.Refused(DecisionResult.Reason.OVER, change);
    }
    if (change.requester().equals(by)) {
      return new DecisionResult.Refused(DecisionResult.Reason.OWN_PROPOSAL, change);
    }
    return objection
        .apply(change)
        .<DecisionResult>map(reason -> new DecisionResult.Refused(reason, change))
        .orElseGet(() -> decided(change, next, by));
  }

  private DecisionResult decided(ChangeView change, ChangeStatus next, PersonId by) {
    deciders.put(change.number(), by);
    var decided =
        new ChangeView(
            change.number(),
            change.bom(),
            change.partNumber(),
            change.oldQuantity(),
            change.newQuantity(),
            change.reason(),
            next,
            change.requester(),
            change.submittedAt());
    changes.put(change.number().toString(), decided);
    if (next == ChangeStatus.APPROVED) {
      applyToBill(change);
    }
    return new DecisionResult.Decided(decided);
  }

  private void applyToBill(ChangeView change) {
    BomView bill = bills.get(change.bom().toString());
    var components =
        bill.components().stream()
            .map(
                part ->
                    part.partNumber().equals(change.partNumber()) ? changed(part, change) : part)
            .filter(part -> !part.quantity().isZero())
            .toList();
    bills.put(change.bom().toString(), new BomView(bill.id(), bill.product(), components));
  }

  private static Component changed(Component part, ChangeView change) {
    return new Component(
        part.partNumber(), part.name(), change.newQuantity(), part.unit(), part.decimals());
  }

  /** A change that somebody proposed. */
  void proposed(String number, String reason, PersonId by) {
    Reference change = Reference.of(number);
    changes.put(number, view(change, ChangeStatus.SUBMITTED, reason, by));
  }

  private static ChangeView view(
      Reference change, ChangeStatus status, String reason, PersonId by) {
    return new ChangeView(
        change,
        Reference.of("BOM-2001"),
        "BOLT-M8-30",
        Quantity.of(4),
        Quantity.of(3),
        reason,
        status,
        by,
        DemoChat.CLOCK.instant());
  }
}
