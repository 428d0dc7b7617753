package com.barron.api.call;

import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.schema.Field;
import com.barron.api.schema.ValueType;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.PageKey;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the query of a list by the table of calls. What it does not know, it refuses. */
final class ListQuery {
  static final String CURSOR = "cursor";
  static final String LIMIT = "limit";
  static final String UPDATED_SINCE = "updatedSince";
  static final String FIELDS = "fields";
  static final String TOTAL = "total";

  private static final int USUAL_LIMIT = 100;
  private static final ValueType<Long> LIMITS = ValueType.whole(1, PageRequest.MOST);
  private static final ValueType<Instant> INSTANTS = ValueType.instant();
  private static final ValueType<Boolean> TRUTHS = ValueType.truth();

  private final Operation operation;
  private final MultivaluedMap<String, String> parameters;
  private final List<FieldError> errors = new ArrayList<>();

  private ListQuery(Operation operation, MultivaluedMap<String, String> parameters) {
    this.operation = operation;
    this.parameters = parameters;
  }

  /**
   * What is asked for.
   *
   * @param fields what records are told with; empty: all of it
   * @param isCounted whether the number of all is wanted as well
   */
  record Wanted(PageRequest page, Set<String> fields, boolean isCounted) {}

  /**
   * What page is asked for.
   *
   * @throws ProblemException with everything that is wrong
   */
  static Wanted read(Operation operation, MultivaluedMap<String, String> parameters) {
    return new ListQuery(operation, parameters).wanted();
  }

  private Wanted wanted() {
    Set<String> fields = fields();
    boolean isCounted = value(TOTAL, TRUTHS).orElse(false);
    return new Wanted(page(), fields, isCounted);
  }

  private Set<String> fields() {
    String written = parameters.getFirst(FIELDS);
    if (written == null) {
      return Set.of();
    }
    Set<String> fields = new LinkedHashSet<>(List.of(written.split(",", -1)));
    List<String> known = operation.answers().names();
    if (!known.containsAll(fields)) {
      errors.add(
          FieldError.ofParameter(
              FIELDS, Code.CHOICE, "names of fields, with commas: " + String.join(",", known)));
    }
    return fields;
  }

  private PageRequest page() {
    parameters.forEach(this::checkName);
    List<Criterion> criteria = new ArrayList<>();
    operation.filters().forEach(filter -> criterion(filter).ifPresent(criteria::add));
    Optional<Instant> since = value(UPDATED_SINCE, INSTANTS);
    Optional<PageKey> after = cursor(since.isPresent());
    int limit = value(LIMIT, LIMITS).map(Long::intValue).orElse(USUAL_LIMIT);
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_PARAMETER, errors);
    }
    return new PageRequest(criteria, since, after, limit);
  }

  private void checkName(String name, List<String> values) {
    boolean isKnown =
        name.equals(CURSOR)
            || name.equals(LIMIT)
            || name.equals(FIELDS)
            || name.equals(UPDATED_SINCE) && operation.followsChanges()
            || name.equals(TOTAL) && operation.followsChanges()
            || operation.filters().stream().anyMatch(filter -> filter.name().equals(name));
    if (!isKnown) {
      errors.add(FieldError.ofParameter(name, Code.UNKNOWN, "there is no such parameter"));
    } else if (values.size() > 1) {
      errors.add(FieldError.ofParameter(name, Code.REPEATED, "it is given once"));
    }
  }

  private Optional<Criterion> criterion(Field<?> filter) {
    return value(filter.name(), filter.type())
        .map(value -> value instanceof Reference reference ? reference.toString() : value)
        .map(value -> new Criterion(filter.name(), value));
  }

  private Optional<PageKey> cursor(boolean isOfChanges) {
    String written = parameters.getFirst(CURSOR);
    if (written == null) {
      return Optional.empty();
    }
    Optional<PageKey> key =
        Cursor.parse(written).filter(found -> found.changedAt().isPresent() == isOfChanges);
    if (key.isEmpty()) {
      errors.add(
          FieldError.ofParameter(
              CURSOR, Code.FORMAT, "the word next of a page of the same list and order"));
    }
    return key;
  }

  private <V> Optional<V> value(String name, ValueType<V> type) {
    String written = parameters.getFirst(name);
    if (written == null) {
      return Optional.empty();
    }
    Optional<V> value = type.parse(written);
    if (value.isEmpty()) {
      errors.add(FieldError.ofParameter(name, type.code(), type.rule()));
    }
    return value;
  }
}
