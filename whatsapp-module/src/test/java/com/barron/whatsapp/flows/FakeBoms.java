package com.barron.whatsapp.flows;

import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.NoSuchComponentException;
import com.barron.production.bom.SubmitChange;
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

/** The demo bills of material, and change requests in memory. */
final class FakeBoms implements BomChanges {
  final List<SubmitChange> submitted = new ArrayList<>();
  private final Map<String, BomView> bills = new HashMap<>();
  final Map<String, String> reasons = new HashMap<>();
  private final Map<String, ChangeView> changes = new TreeMap<>();
  private final CountedLookups countedLookups;
  private int number = 301;

  FakeBoms(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
    add(
        "BOM-2001",
        new Component("CAST-P40", "Housing casting P40", 1),
        new Component("BOLT-M8-30", "Hex bolt M8 x 30", 4),
        new Component("SEAL-40", "Shaft seal 40 mm", 2),
        new Component("GASKET-P40", "Cover gasket P40", 1));
    add("BOM-2002", new Component("PLATE-G12", "Cover plate G12", 1));
  }

  private void add(String id, Component... components) {
    bills.put(id, new BomView(Reference.of(id), "Pump Housing P40", List.of(components)));
  }

  /** The bill gets so many components more. */
  void grow(String bill, int count) {
    BomView view = bills.get(bill);
    var components = new ArrayList<>(view.components());
    for (int i = 1; i <= count; i++) {
      components.add(new Component("PART-" + i, "Part " + i, i));
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
  public Reference submit(SubmitChange command) {
    BomView bill = bills.get(command.bom().toString());
    if (bill == null
        || bill.components().stream().noneMatch(c -> c.partNumber().equals(command.partNumber()))) {
      throw new NoSuchComponentException(command.bom());
    }
    submitted.add(command);
    return new Reference(ReferenceKind.BOM_CHANGE, Integer.toString(number++));
  }

  @Override
  public Optional<ChangeView> change(Reference change) {
    return Optional.ofNullable(changes.get(change.toString()));
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
  public void approve(Reference change, PersonId by) {
    decide(change, ChangeStatus.APPROVED);
  }

  @Override
  public void reject(Reference change, PersonId by, String reason) {
    reasons.put(change.toString(), reason);
    decide(change, ChangeStatus.REJECTED);
  }

  private void decide(Reference change, ChangeStatus status) {
    ChangeView old = changes.get(change.toString());
    changes.put(change.toString(), view(change, status, old.reason(), old.requester()));
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
        4,
        3,
        reason,
        status,
        by,
        DemoChat.CLOCK.instant());
  }
}
