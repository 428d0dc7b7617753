package com.barron.console.administration;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An entry of the audit, to be read.
 *
 * @param changes what was, and is
 */
public record AuditLine(LinkedEntry entry, List<Change> changes) {
  /** Properties that are persons, by their ids. */
  static final Set<String> PEOPLE =
      Set.of("acknowledgedBy", "assignee", "releaseAskedBy", "releasedBy", "takenOverBy");

  private static final String ID = "[0-9]{1,18}";

  /**
   * A property that changed, as it is stored.
   *
   * @param before empty text where it was not
   * @param after empty text where it is no more
   */
  public record Change(String property, String before, String after) {}

  static AuditLine of(LinkedEntry entry) {
    return new AuditLine(entry, entry.changes().map(AuditLine::changes).orElse(List.of()));
  }

  /** The record that it was done to, if it is one. */
  public Optional<Reference> record() {
    return entry.subject().flatMap(Reference::parse);
  }

  /** Whoever is named in it. */
  Stream<PersonId> people() {
    return Stream.of(entry.who().stream(), entry.concerns().stream(), changed())
        .flatMap(some -> some);
  }

  private Stream<PersonId> changed() {
    return changes.stream()
        .filter(change -> PEOPLE.contains(change.property()))
        .flatMap(change -> Stream.of(change.before(), change.after()))
        .filter(id -> id.matches(ID))
        .map(id -> new PersonId(Long.parseLong(id)));
  }

  private static List<Change> changes(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      JsonObject all = reader.readObject();
      JsonObject before = part(all, "before");
      JsonObject after = part(all, "after");
      Set<String> properties = new LinkedHashSet<>(before.keySet());
      properties.addAll(after.keySet());
      List<Change> changes = new ArrayList<>();
      for (String property : properties) {
        changes.add(new Change(property, value(before, property), value(after, property)));
      }
      return changes;
    } catch (JsonException e) {
      // Another version wrote it: it is shown as it stands.
      return List.of(new Change("", "", text));
    }
  }

  private static JsonObject part(JsonObject all, String name) {
    return all.get(name) instanceof JsonObject part ? part : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static String value(JsonObject part, String property) {
    JsonValue value = part.get(property);
    if (value == null) {
      return "";
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }
}
