package com.barron.whatsapp.flows;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectType;
import com.barron.production.quality.Defects;
import com.barron.production.quality.NoSuchDefectException;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.RecordedDefect;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records defects in memory; the demo plant's is there already. */
final class FakeDefects implements Defects {
  final List<RecordDefect> recorded = new ArrayList<>();
  private final List<DefectType> types =
      new ArrayList<>(
          List.of(
              new DefectType("INTERNAL_REJECT", "Internal Reject", true),
              new DefectType("DIMENSIONAL", "Wrong Dimension", true),
              new DefectType("COSMETIC", "Cosmetic Flaw", false)));
  private final Map<Reference, KnownDefect> defects = new LinkedHashMap<>();
  private final List<Reference> undoable = new ArrayList<>();
  private final List<Reference> withdrawn = new ArrayList<>();
  private final FakeOrders orders;
  private int number = 98_765;

  FakeDefects(FakeOrders orders) {
    this.orders = orders;
    var known =
        new RecordDefect(
            Reference.of("ORD-12348"), "DIMENSIONAL", Severity.HIGH, DemoSetting.QUALITY);
    Instant since = DemoChat.CLOCK.instant().minus(Duration.ofHours(5));
    defects.put(Reference.of("DEF-98764"), new KnownDefect(known, true, since, false));
    orders.keepHeldBy(
        cause -> find(cause).filter(defect -> defect.blocking() && !defect.isOver()).isPresent());
  }

  void retire(String code) {
    types.removeIf(type -> type.code().equals(code));
  }

  @Override
  public List<DefectType> types() {
    return List.copyOf(types);
  }

  @Override
  public RecordResult record(RecordDefect command) {
    Optional<DefectType> type =
        types.stream().filter(known -> known.code().equals(command.defectTypeCode())).findFirst();
    if (type.isEmpty()) {
      return new RecordResult.Refused(RecordResult.Reason.UNKNOWN_DEFECT_TYPE);
    }
    if (!orders.has(command.order())) {
      return new RecordResult.Refused(RecordResult.Reason.UNKNOWN_ORDER);
    }
    var defect = new Reference(ReferenceKind.DEFECT, Integer.toString(number++));
    boolean blocking = type.get().blocking();
    if (blocking) {
      orders.hold(command.order(), defect);
    }
    recorded.add(command);
    undoable.add(defect);
    defects.put(defect, new KnownDefect(command, blocking, DemoChat.CLOCK.instant(), false));
    return new RecordResult.Recorded(defect, orders.known(command.order()));
  }

  @Override
  public Optional<RecordedDefect> findSame(RecordDefect command, Instant after) {
    return defects.entrySet().stream()
        .filter(defect -> defect.getValue().command().equals(command))
        .filter(defect -> !defect.getValue().isOver() && defect.getValue().since().isAfter(after))
        .map(defect -> new RecordedDefect(defect.getKey(), defect.getValue().since()))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void resolve(Reference number) {
    KnownDefect defect = find(number).orElseThrow(() -> new NoSuchDefectException(number));
    if (!defect.isOver()) {
      defects.put(
          number, new KnownDefect(defect.command(), defect.blocking(), defect.since(), true));
      orders.release(defect.command().order(), number);
    }
  }

  Optional<KnownDefect> find(Reference number) {
    return Optional.ofNullable(defects.get(number));
  }

  /** Those that hold an order, the oldest first. */
  List<Reference> holding() {
    return defects.keySet().stream()
        .filter(
            number -> orders.known(find(number).orElseThrow().order()).heldBy().contains(number))
        .toList();
  }

  /** What somebody recorded last and did not withdraw. */
  Optional<Reference> lastOf(PersonId reporter) {
    return undoable.stream()
        .filter(number -> find(number).orElseThrow().command().reporter().equals(reporter))
        .reduce((earlier, later) -> later);
  }

  void withdraw(Reference number) {
    resolve(number);
    undoable.remove(number);
    withdrawn.add(number);
  }

  /** What was recorded was recorded some minutes ago. */
  void letTimePass() {
    undoable.forEach(
        number ->
            defects.computeIfPresent(
                number,
                (same, defect) ->
                    new KnownDefect(
                        defect.command(),
                        defect.blocking(),
                        defect.since().minus(Duration.ofMinutes(2)),
                        defect.isOver())));
  }

  boolean isWithdrawn(Reference number) {
    return withdrawn.contains(number);
  }

  /** A defect as it is kept. */
  record KnownDefect(RecordDefect command, boolean blocking, Instant since, boolean isOver) {
    Reference order() {
      return command.order();
    }
  }
}
