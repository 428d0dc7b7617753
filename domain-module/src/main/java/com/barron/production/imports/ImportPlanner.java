package com.barron.production.imports;

import static java.util.stream.Collectors.toSet;

import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.FileRow;
import com.barron.production.imports.file.FileRow.Fault;
import com.barron.production.imports.subject.ImportTarget;
import com.barron.production.imports.subject.ImportTarget.Change;
import com.barron.production.imports.subject.RecordInput;
import com.barron.production.people.PersonId;
import com.barron.production.reference.ExternalId;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares rows with what is there, and changes nothing. Some rows at a time, in the order of the
 * file: what came before is remembered, so that a record that is there twice is found.
 */
final class ImportPlanner<T> {
  private static final String EXTERNAL_SYSTEM = "externalSystem";
  private static final String EXTERNAL_ID = "externalId";

  private final ImportTarget<T> target;
  private final ExternalKeyRepository externalKeys;
  private final PersonId by;
  private final Set<String> seen = new HashSet<>();
  private final Set<ExternalId> told = new HashSet<>();

  ImportPlanner(ImportTarget<T> target, ExternalKeyRepository externalKeys, PersonId by) {
    this.target = target;
    this.externalKeys = externalKeys;
    this.by = by;
  }

  /** The rows of a record, its own number and what another system calls it. */
  private record Named(List<FileRow> rows, Optional<String> number, Optional<ExternalId> external) {
    int row() {
      return rows.get(0).number();
    }
  }

  /** A record that was found, or is new. */
  private record Keyed(Named named, Optional<String> key, Optional<Fault> fault) {}

  /**
   * What is to become of some records.
   *
   * @param lock nobody else changes them until the transaction ends
   */
  List<PlannedRecord<T>> plan(List<List<FileRow>> records, boolean lock) {
    List<Named> named = records.stream().map(this::named).toList();
    List<Keyed> keyed = keyed(named);
    Map<String, T> stored =
        records(
            keyed.stream().filter(each -> each.fault().isEmpty()).flatMap(k -> k.key().stream()),
            lock);
    List<PlannedRecord<T>> planned =
        keyed.stream()
            .map(each -> each.fault().isPresent() ? refused(each) : read(each, stored))
            .toList();
    return judged(planned);
  }

  private Map<String, T> records(Stream<String> keys, boolean lock) {
    return target.records(by).find(keys.distinct().toList(), lock);
  }

  private Named named(List<FileRow> rows) {
    Map<String, String> cells = rows.get(0).cells();
    Optional<ExternalId> external =
        cells.containsKey(EXTERNAL_SYSTEM) && cells.containsKey(EXTERNAL_ID)
            ? Optional.of(new ExternalId(cells.get(EXTERNAL_SYSTEM), cells.get(EXTERNAL_ID)))
            : Optional.empty();
    return new Named(rows, Optional.ofNullable(cells.get(number().name())), external);
  }

  private Column<?> number() {
    return target.columns().get(0);
  }

  private List<Keyed> keyed(List<Named> named) {
    List<ExternalId> asked =
        named.stream().flatMap(each -> each.external().stream()).distinct().toList();
    Map<ExternalId, String> holders =
        asked.isEmpty()
            ? Map.of()
            : target.keepsExternalIds()
                ? target.records(by).holders(asked)
                : externalKeys.holders(target.subject(), asked);
    long without =
        named.stream()
            .filter(each -> each.number().isEmpty())
            .filter(each -> each.external().filter(key -> !holders.containsKey(key)).isPresent())
            .count();
    Iterator<String> fresh =
        without == 0
            ? List.<String>of().iterator()
            : target.newKeys(Math.toIntExact(without)).iterator();
    return named.stream().map(each -> keyed(each, holders, fresh)).toList();
  }

  private Keyed keyed(Named named, Map<ExternalId, String> holders, Iterator<String> fresh) {
    Map<String, String> cells = named.rows().get(0).cells();
    if (named.external().isEmpty() && cells.containsKey(EXTERNAL_SYSTEM)) {
      return wrong(named, EXTERNAL_ID, RowCode.REQUIRED);
    }
    if (named.external().isEmpty() && cells.containsKey(EXTERNAL_ID)) {
      return wrong(named, EXTERNAL_SYSTEM, RowCode.REQUIRED);
    }
    if (named
        .number()
        .filter(written -> number().type().parse().apply(written).isEmpty())
        .isPresent()) {
      return wrong(named, number().name(), number().type().code());
    }
    Optional<String> holder = named.external().map(holders::get).filter(Objects::nonNull);
    if (named.number().isPresent()
        && holder.filter(h -> !h.equals(named.number().get())).isPresent()) {
      return wrong(named, EXTERNAL_ID, RowCode.TAKEN);
    }
    Optional<String> key = named.number().or(() -> holder);
    if (key.isEmpty() && named.external().isPresent() && fresh.hasNext()) {
      key = Optional.of(fresh.next());
    }
    if (key.isEmpty()) {
      return wrong(named, number().name(), RowCode.REQUIRED);
    }
    if (!seen.add(key.get())) {
      return wrong(named, number().name(), RowCode.REPEATED);
    }
    if (named.external().filter(external -> !told.add(external)).isPresent()) {
      return wrong(named, EXTERNAL_ID, RowCode.REPEATED);
    }
    return new Keyed(named, key, Optional.empty());
  }

  private static Keyed wrong(Named named, String field, RowCode code) {
    Optional<Fault> whole = named.rows().stream().flatMap(row -> row.fault().stream()).findFirst();
    return new Keyed(
        named, named.number(), Optional.of(whole.orElseGet(() -> Fault.of(field, code))));
  }

  private PlannedRecord<T> refused(Keyed keyed) {
    Fault fault = keyed.fault().orElseThrow();
    return new PlannedRecord<>(
        new RowOutcome(
            keyed.named().row(),
            keyed.key().filter(key -> key.length() <= 40),
            RowAction.REFUSED,
            fault.field(),
            Optional.of(fault.code()),
            List.of()),
        Optional.empty(),
        keyed.named().external(),
        Optional.empty());
  }

  private PlannedRecord<T> read(Keyed keyed, Map<String, T> stored) {
    String key = keyed.key().orElseThrow();
    Optional<T> before = Optional.ofNullable(stored.get(key));
    RecordInput input = RecordInput.of(keyed.named().rows());
    if (input.fault().isPresent()) {
      return faulty(keyed, input.fault().get());
    }
    T after = target.read(input, key, before);
    if (input.fault().isPresent()) {
      return faulty(keyed, input.fault().get());
    }
    Optional<JsonObject> image = before.map(target::image);
    RowAction action =
        image.isEmpty()
            ? RowAction.CREATED
            : image.get().equals(target.image(after)) ? RowAction.UNCHANGED : RowAction.UPDATED;
    return new PlannedRecord<>(
        new RowOutcome(
            keyed.named().row(),
            Optional.of(key),
            action,
            Optional.empty(),
            Optional.empty(),
            List.of()),
        Optional.of(new Change<>(key, before, after)),
        keyed.named().external(),
        image);
  }

  private PlannedRecord<T> faulty(Keyed keyed, RecordInput.RecordFault fault) {
    return new PlannedRecord<>(
        new RowOutcome(
            fault.row(),
            keyed.key(),
            RowAction.REFUSED,
            fault.fault().field(),
            Optional.of(fault.fault().code()),
            List.of()),
        Optional.empty(),
        keyed.named().external(),
        Optional.empty());
  }

  private List<PlannedRecord<T>> judged(List<PlannedRecord<T>> planned) {
    List<Change<T>> changes =
        planned.stream()
            .filter(PlannedRecord::isChange)
            .flatMap(each -> each.change().stream())
            .toList();
    Map<String, Fault> objections = changes.isEmpty() ? Map.of() : target.objections(changes, by);
    Map<String, List<RowEffect>> effects = changes.isEmpty() ? Map.of() : target.effects(changes);
    Set<String> changed = changes.stream().map(Change::key).collect(toSet());
    List<PlannedRecord<T>> judged = new ArrayList<>();
    for (PlannedRecord<T> each : planned) {
      if (each.change().filter(it -> changed.contains(it.key())).isEmpty()) {
        judged.add(each);
      } else if (objections.containsKey(each.key())) {
        Fault fault = objections.get(each.key());
        judged.add(each.refused(fault.field(), fault.code()));
      } else {
        judged.add(withEffects(each, effects.getOrDefault(each.key(), List.of())));
      }
    }
    return judged;
  }

  private static <T> PlannedRecord<T> withEffects(
      PlannedRecord<T> planned, List<RowEffect> effects) {
    RowOutcome outcome = planned.outcome();
    return new PlannedRecord<>(
        new RowOutcome(
            outcome.row(),
            outcome.record(),
            outcome.action(),
            outcome.field(),
            outcome.code(),
            effects),
        planned.change(),
        planned.external(),
        planned.before());
  }

  /** Rows one below the other that name one record. */
  static List<List<FileRow>> grouped(ImportTarget<?> target, List<FileRow> rows) {
    if (!target.hasSeveralRows()) {
      return rows.stream().map(List::of).toList();
    }
    String number = target.columns().get(0).name();
    List<List<FileRow>> records = new ArrayList<>();
    for (FileRow row : rows) {
      List<FileRow> last = records.isEmpty() ? List.of() : records.get(records.size() - 1);
      if (!last.isEmpty() && isSame(last.get(0), row, number)) {
        last.add(row);
      } else {
        records.add(new ArrayList<>(List.of(row)));
      }
    }
    return records;
  }

  private static boolean isSame(FileRow first, FileRow row, String number) {
    return List.of(number, EXTERNAL_SYSTEM, EXTERNAL_ID).stream()
            .allMatch(name -> Objects.equals(first.cells().get(name), row.cells().get(name)))
        && (first.cells().containsKey(number) || first.cells().containsKey(EXTERNAL_ID));
  }
}
