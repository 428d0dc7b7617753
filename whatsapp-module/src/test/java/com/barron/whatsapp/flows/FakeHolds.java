package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.quality.RefusalResult;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The holds of the defects in memory; records the requests. */
final class FakeHolds implements Holds {
  private static final Comparator<HoldView> CRITICAL_FIRST =
      Comparator.<HoldView, Boolean>comparing(hold -> hold.severity() != Severity.HIGH)
          .thenComparing(HoldView::since)
          .thenComparing(hold -> hold.defect().toString());

  final List<String> requested = new ArrayList<>();
  final Map<Reference, String> refused = new HashMap<>();
  private final Map<Reference, PersonId> askedBy = new HashMap<>();
  private final FakeDefects defects;
  private final FakeOrders orders;
  private final AccessPolicy rights;

  FakeHolds(FakeDefects defects, FakeOrders orders, AccessPolicy rights) {
    this.defects = defects;
    this.orders = orders;
    this.rights = rights;
    defects.askWhoAskedForARelease(defect -> Optional.ofNullable(askedBy.get(defect)));
  }

  /** Somebody asked for the release of a critical hold. */
  void asked(Reference defect, PersonId by) {
    askedBy.put(defect, by);
  }

  boolean isReleaseAsked(Reference defect) {
    return askedBy.containsKey(defect);
  }

  @Override
  public ReleaseResult release(Reference defect, PersonId by) {
    requested.add(defect + " " + by.value());
    rights.require(by, Permission.RELEASE_HOLD);
    return defects
        .known(defect)
        .map(known -> release(defect, known, by))
        .orElseGet(() -> new ReleaseResult.Refused(ReleaseResult.Reason.UNKNOWN));
  }

  private ReleaseResult release(Reference number, FakeDefects.KnownDefect defect, PersonId by) {
    if (defect.isOver()) {
      return new ReleaseResult.Refused(ReleaseResult.Reason.OVER);
    }
    if (!defect.blocking()) {
      return new ReleaseResult.Refused(ReleaseResult.Reason.NO_HOLD);
    }
    if (defect.command().severity().needsTwoToRelease()) {
      PersonId first = askedBy.putIfAbsent(number, by);
      if (first == null) {
        return new ReleaseResult.SecondNeeded(defect.order());
      }
      if (first.equals(by)) {
        return new ReleaseResult.Refused(ReleaseResult.Reason.ASKED_BY_YOU);
      }
      if (defect.command().reporter().equals(by)) {
        return new ReleaseResult.Refused(ReleaseResult.Reason.RECORDED_BY_YOU);
      }
    }
    defects.resolve(number);
    return new ReleaseResult.Released(orders.known(defect.order()));
  }

  @Override
  public List<HoldView> open(int most) {
    return defects.holding().stream().map(this::hold).sorted(CRITICAL_FIRST).limit(most).toList();
  }

  @Override
  public List<HoldView> of(Reference order) {
    return open(Integer.MAX_VALUE).stream().filter(hold -> hold.order().equals(order)).toList();
  }

  @Override
  public RefusalResult refuse(Reference defect, PersonId by, String reason) {
    rights.require(by, Permission.RELEASE_HOLD);
    Optional<FakeDefects.KnownDefect> known = defects.known(defect);
    if (known.isEmpty()) {
      return new RefusalResult.NotRefused(RefusalResult.Reason.UNKNOWN);
    }
    PersonId asked = askedBy.get(defect);
    if (asked == null || known.get().isOver()) {
      return new RefusalResult.NotRefused(RefusalResult.Reason.NOT_ASKED);
    }
    if (asked.equals(by)) {
      return new RefusalResult.NotRefused(RefusalResult.Reason.ASKED_BY_YOU);
    }
    askedBy.remove(defect);
    defects.decisions.remove(defect);
    refused.put(defect, reason);
    return new RefusalResult.Refused(known.get().order());
  }

  private HoldView hold(Reference number) {
    FakeDefects.KnownDefect defect = defects.known(number).orElseThrow();
    return new HoldView(
        number,
        defect.order(),
        defects.type(defect.command().defectTypeCode()),
        defect.command().severity(),
        defect.command().reporter(),
        defect.since(),
        Optional.ofNullable(askedBy.get(number)));
  }
}
