package com.barron.api.schema;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an object has under one name.
 *
 * @param name of it
 * @param isAlwaysThere else it may be missing
 * @param schema JSON Schema
 * @param example as it may be written
 * @param value of an object; empty when it is missing
 */
record Property<T>(
    String name,
    boolean isAlwaysThere,
    JsonObject schema,
    JsonValue example,
    Function<T, Optional<JsonValue>> value) {

  static <T, V> Property<T> of(Field<V> field, Function<T, V> value) {
    return new Property<>(
        field.name(),
        true,
        field.schema(),
        field.exampleAsJson(),
        object -> Optional.of(field.type().write(value.apply(object))));
  }

  static <T, V> Property<T> perhaps(Field<V> field, Function<T, Optional<V>> value) {
    return new Property<>(
        field.name(),
        false,
        field.schema(),
        field.exampleAsJson(),
        object -> value.apply(object).map(field.type()::write));
  }

  static <T, S> Property<T> list(
      String name, String description, Representation<S> element, Function<T, List<S>> value) {
    return list(name, description, element.schema(), element.example(), value, element::write);
  }

  static <T, V> Property<T> list(Field<V> element, Function<T, List<V>> value) {
    return list(
        element.name(),
        element.description(),
        element.type().schema(),
        element.exampleAsJson(),
        value,
        element.type()::write);
  }

  private static <T, S> Property<T> list(
      String name,
      String description,
      JsonObject elementSchema,
      JsonValue elementExample,
      Function<T, List<S>> value,
      Function<S, JsonValue> write) {
    return new Property<>(
        name,
        true,
        JSON.createObjectBuilder()
            .add("type", "array")
            .add("description", description)
            .add("items", elementSchema)
            .build(),
        JSON.createArrayBuilder().add(elementExample).build(),
        object -> {
          JsonArrayBuilder all = JSON.createArrayBuilder();
          value.apply(object).stream().map(write).forEach(all::add);
          return Optional.of(all.build());
        });
  }
}
