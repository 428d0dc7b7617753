package com.barron.whatsapp.flows;

import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectType;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.RecordedDefect;
import com.barron.production.quality.Severity;
import com.barron.production.reference.CloseReferences;
import com.barron.production.reference.Match;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
  final Map<Reference, PersonId> assignees = new LinkedHashMap<>();
  final Map<Reference, DefectView.Decision> decisions = new LinkedHashMap<>();
  private final List<Reference> undoable = new ArrayList<>();
  private final Set<Reference> withdrawn = new HashSet<>();
  private Function<Reference, Optional<PersonId>> releasesAskedBy = any -> Optional.empty();
  private final FakeOrders orders;
  private int number = 98_765;

  /** All types of the demo plant. */
  void knowAll() {
    types.addAll(
        List.of(
            new DefectType("SURFACE", "Surface Damage", true),
            new DefectType("MATERIAL", "Wrong Material", true),
            new DefectType("ASSEMBLY", "Assembly Error", true),
            new DefectType("CUSTOMER_RETURN", "Customer Return", true),
            new DefectType("LABELLING", "Labelling Error", false)));
  }

  FakeDefects(FakeOrders orders) {
    this.orders = orders;
    var known =
        new RecordDefect(
            Reference.of("ORD-12348"), "DIMENSIONAL", Severity.HIGH, DemoSetting.QUALITY);
    Instant since = DemoChat.CLOCK.instant().minus(Duration.ofHours(5));
    defects.put(Reference.of("DEF-98764"), new KnownDefect(known, true, since, false));
    orders.keepHeldBy(
        cause -> known(cause).filter(defect -> defect.blocking() && !defect.isOver()).isPresent());
  }

  void retire(String code) {
    types.removeIf(type -> type.code().equals(code));
  }

  /** Who asked for the release of a hold is known elsewhere. */
  void askWhoAskedForARelease(Function<Reference, Optional<PersonId>> by) {
    releasesAskedBy = by;
  }

  @Override
  public Match<DefectView> find(Reference defect) {
    return known(defect)
        .<Match<DefectView>>map(known -> new Match.Found<>(view(defect, known)))
        .orElseGet(
            () ->
                new Match.Missing<>(
                    CloseReferences.to(
                        defect,
                        defects.keySet().stream()
                            .map(Reference::toString)
                            .collect(Collectors.toSet()))));
  }

  private DefectView view(Reference number, KnownDefect known) {
    RecordDefect command = known.command();
    DefectStatus over = withdrawn.contains(number) ? DefectStatus.WITHDRAWN : DefectStatus.RESOLVED;
    return new DefectView(
        number,
        command.order(),
        type(command.defectTypeCode()),
        command.severity(),
        known.isOver() ? over : DefectStatus.OPEN,
        command.reporter(),
        known.since(),
        orders.known(command.order()).heldBy().contains(number),
        releasesAskedBy.apply(number).filter(any -> !known.isOver()),
        known.blocking(),
        Optional.ofNullable(assignees.get(number)),
        Optional.ofNullable(decisions.get(number)));
  }

  String type(String code) {
    return types.stream()
        .filter(type -> type.code().equals(code))
        .map(DefectType::name)
        .findFirst()
        .orElse(code);
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
  public RecordResult recordUnlessSame(RecordDefect command, Instant after) {
    return findSame(command, after)
        .<RecordResult>map(RecordResult.Repeated::new)
        .orElseGet(() -> record(command));
  }

  private Optional<RecordedDefect> findSame(RecordDefect command, Instant after) {
    return defects.entrySet().stream()
        .filter(defect -> defect.getValue().command().equals(command))
        .filter(defect -> !defect.getValue().isOver() && defect.getValue().since().isAfter(after))
        .map(defect -> new RecordedDefect(defect.getKey(), defect.getValue().since()))
        .reduce((earlier, later) -> later);
  }

  @Override
  public void resolve(Reference number) {
    KnownDefect defect = known(number).orElseThrow(() -> new NoSuchRecordException(number));
    if (!defect.isOver()) {
      defects.put(
          number, new KnownDefect(defect.command(), defect.blocking(), defect.since(), true));
      orders.release(defect.command().order(), number);
    }
  }

  Optional<KnownDefect> known(Reference number) {
    return Optional.ofNullable(defects.get(number));
  }

  /** Those that hold an order, the oldest first. */
  List<Reference> holding() {
    return defects.keySet().stream()
        .filter(
            number -> orders.known(known(number).orElseThrow().order()).heldBy().contains(number))
        .toList();
  }

  /** What somebody recorded last and did not withdraw. */
  Optional<Reference> lastOf(PersonId reporter) {
    return undoable.stream()
        .filter(number -> known(number).orElseThrow().command().reporter().equals(reporter))
        .reduce((earlier, later) -> later);
  }

  void withdraw(Reference number) {
    resolve(number);
    withdrawn.add(number);
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
