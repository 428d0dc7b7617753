package com.barron.production.audit;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.digest.Sha256;
import com.barron.production.people.PersonId;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a command changed: properties of a record, before and after. Short by nature: states,
 * quantities, roles, numbers. People stand in it by their ids, and of what they wrote only a
 * digest: whoever is forgotten can be forgotten, and what a record says can still be proved.
 */
public record Changes(Map<String, Change> properties) {
  /** The most properties that one entry can have. */
  static final int MOST = 12;

  /** The longest text, in characters; of a longer one the beginning is kept. */
  static final int LONGEST = 80;

  private static final Changes NONE = new Changes(Map.of());

  public Changes {
    if (properties.size() > MOST) {
      throw new IllegalArgumentException("at most " + MOST + " properties: " + properties.keySet());
    }
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** Nothing that is worth telling beyond the action itself. */
  public static Changes none() {
    return NONE;
  }

  /** The same, with a property that is new. */
  public Changes with(String property, Object after) {
    return with(property, Optional.empty(), after);
  }

  /**
   * The same, with a property that was and is now; left out when it is as it was. Values are texts,
   * numbers, truths, enums, ids, moments, or an {@link Optional} of one.
   */
  public Changes with(String property, Object before, Object after) {
    Change change = new Change(plain(before), plain(after));
    if (change.isNone()) {
      return this;
    }
    Map<String, Change> more = new LinkedHashMap<>(properties);
    more.put(property, change);
    return new Changes(more);
  }

  /** The same, with the digest of what somebody wrote; left out when they wrote nothing. */
  public Changes withText(String property, String written) {
    return written.isEmpty()
        ? this
        : with(property + "Sha256", Optional.empty(), new Digested(Sha256.of(written).hex()));
  }

  /** As it is kept: {@code {"before":{…},"after":{…}}}; empty when nothing changed. */
  Optional<String> json() {
    if (properties.isEmpty()) {
      return Optional.empty();
    }
    JsonObjectBuilder before = JSON.createObjectBuilder();
    JsonObjectBuilder after = JSON.createObjectBuilder();
    properties.forEach(
        (property, change) -> {
          change.before().ifPresent(value -> before.add(property, value));
          change.after().ifPresent(value -> after.add(property, value));
        });
    JsonObject document =
        JSON.createObjectBuilder().add("before", before).add("after", after).build();
    return Optional.of(document.toString());
  }

  private static Optional<JsonValue> plain(Object value) {
    Object found = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    if (found == null) {
      return Optional.empty();
    }
    if (found instanceof Boolean truth) {
      return Optional.of(truth ? JsonValue.TRUE : JsonValue.FALSE);
    }
    if (found instanceof PersonId person) {
      return Optional.of(JSON.createValue(person.value()));
    }
    if (found instanceof Integer || found instanceof Long) {
      return Optional.of(JSON.createValue(((Number) found).longValue()));
    }
    String text = found instanceof Enum<?> constant ? constant.name() : found.toString();
    boolean isWhole = found instanceof Digested || text.length() <= LONGEST;
    return Optional.of(JSON.createValue(isWhole ? text : beginning(text)));
  }

  private static String beginning(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  /** A property as it was and is; empty where it was or is not. */
  public record Change(Optional<JsonValue> before, Optional<JsonValue> after) {
    boolean isNone() {
      return before.equals(after);
    }
  }

  private record Digested(String hex) {
    @Override
    public String toString() {
      return hex;
    }
  }
}
