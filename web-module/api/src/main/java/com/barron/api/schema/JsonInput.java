package com.barron.api.schema;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body that was read by its schema: every value in it is right. */
public final class JsonInput {
  private final Map<String, Object> values;

  private JsonInput(Map<String, Object> values) {
    this.values = values;
  }

  /** No body: none of its fields is there. */
  public static JsonInput empty() {
    return new JsonInput(Map.of());
  }

  /**
   * Reads a body.
   *
   * @throws ProblemException when it is no JSON object in UTF-8, or with everything that is wrong
   *     in it
   */
  public static JsonInput read(byte[] body, RequestSchema schema) {
    JsonObject json = JsonBody.parse(body);
    List<FieldError> errors = new ArrayList<>();
    Map<String, Object> values = new LinkedHashMap<>();
    json.forEach(
        (name, value) ->
            schema
                .field(name)
                .ifPresentOrElse(
                    field -> read(field, value, values, errors),
                    () ->
                        errors.add(
                            FieldError.ofField(name, Code.UNKNOWN, "there is no such field"))));
    schema.required().stream()
        .filter(field -> !json.containsKey(field.name()))
        .forEach(
            field ->
                errors.add(FieldError.ofField(field.name(), Code.REQUIRED, field.type().rule())));
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.VALIDATION, errors);
    }
    return new JsonInput(values);
  }

  private static void read(
      Field<?> field, JsonValue value, Map<String, Object> values, List<FieldError> errors) {
    Optional<String> text = field.type().textOf(value);
    Optional<?> read = text.flatMap(field.type()::parse);
    if (read.isPresent()) {
      values.put(field.name(), read.get());
    } else {
      errors.add(
          FieldError.ofField(
              field.name(),
              text.isPresent() ? field.type().code() : Code.TYPE,
              field.type().rule()));
    }
  }

  /** The value of a field that must be there. */
  public <V> V get(Field<V> field) {
    return find(field).orElseThrow(() -> new IllegalArgumentException("no " + field.name()));
  }

  /** The value of a field that may be there. */
  @SuppressWarnings("unchecked")
  public <V> Optional<V> find(Field<V> field) {
    return Optional.ofNullable((V) values.get(field.name()));
  }
}
