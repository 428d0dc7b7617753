package com.barron.api.schema;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A body that was read by its schema, or an object in it: every value in it is right. */
public final class JsonInput {
  private final JsonObject json;
  private final Map<String, Object> values;

  private JsonInput(JsonObject json, Map<String, Object> values) {
    this.json = json;
    this.values = values;
  }

  /** No body: none of its fields is there. */
  public static JsonInput empty() {
    return new JsonInput(JsonValue.EMPTY_JSON_OBJECT, Map.of());
  }

  /**
   * The example of a schema, as if somebody had sent it.
   *
   * @throws ProblemException when it does not fit its schema
   */
  public static JsonInput example(RequestSchema schema) {
    return read(schema.example(), schema);
  }

  /**
   * Reads a body.
   *
   * @throws ProblemException when it is no JSON object in UTF-8, or with everything that is wrong
   *     in it
   */
  public static JsonInput read(byte[] body, RequestSchema schema) {
    return read(JsonBody.parse(body), schema);
  }

  private static JsonInput read(JsonObject json, RequestSchema schema) {
    List<FieldError> errors = new ArrayList<>();
    JsonInput read = read(json, schema, "", errors);
    refuse(errors);
    return read;
  }

  /** Whether a body is an array, as far as its beginning says. */
  public static boolean isArray(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("[");
  }

  /**
   * Reads a body that is an array of objects.
   *
   * @param most objects that it may have; one at least
   * @throws ProblemException when it is none in UTF-8, or with everything that is wrong in it
   */
  public static List<JsonInput> readAll(byte[] body, RequestSchema schema, int most) {
    JsonArray all = JsonBody.parseArray(body);
    List<FieldError> errors = new ArrayList<>();
    if (all.isEmpty() || all.size() > most) {
      errors.add(FieldError.at("", Code.LENGTH, "an array of 1 to " + most + " objects"));
      refuse(errors);
    }
    List<JsonInput> read = readAll(all, schema, "", errors);
    refuse(errors);
    return read;
  }

  /** Reads the objects of an array. @param pointer to the array @param errors gets what is wrong */
  static List<JsonInput> readAll(
      JsonArray all, RequestSchema schema, String pointer, List<FieldError> errors) {
    List<JsonInput> read = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String element = FieldError.pointer(pointer, Integer.toString(i));
      if (all.get(i) instanceof JsonObject object) {
        read.add(read(object, schema, element, errors));
      } else {
        errors.add(FieldError.at(element, Code.TYPE, "an object"));
      }
    }
    return read;
  }

  private static JsonInput read(
      JsonObject json, RequestSchema schema, String pointer, List<FieldError> errors) {
    Map<String, Object> values = new LinkedHashMap<>();
    json.forEach(
        (name, value) -> {
          String part = FieldError.pointer(pointer, name);
          schema
              .field(name)
              .ifPresentOrElse(
                  field ->
                      field
                          .type()
                          .read(value, part, errors)
                          .ifPresent(read -> values.put(name, read)),
                  () -> errors.add(FieldError.at(part, Code.UNKNOWN, "there is no such field")));
        });
    schema.required().stream()
        .filter(field -> !json.containsKey(field.name()))
        .forEach(
            field ->
                errors.add(
                    FieldError.at(
                        FieldError.pointer(pointer, field.name()),
                        Code.REQUIRED,
                        field.type().rule())));
    return new JsonInput(json, values);
  }

  private static void refuse(List<FieldError> errors) {
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.VALIDATION, errors);
    }
  }

  /** As it was sent. */
  JsonObject json() {
    return json;
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
