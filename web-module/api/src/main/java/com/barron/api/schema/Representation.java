package com.barron.api.schema;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How the API writes a record: its properties in order. What is missing is left out.
 *
 * @param <T> the record
 */
public final class Representation<T> {
  private final String name;
  private final List<Property<T>> properties;

  private Representation(String name, List<Property<T>> properties) {
    this.name = name;
    this.properties = List.copyOf(properties);
  }

  /**
   * Begins with no property.
   *
   * @param name of the schema in the document
   */
  public static <T> Representation<T> named(String name) {
    return new Representation<>(name, List.of());
  }

  /** The same with one more property, that every record has. */
  public <V> Representation<T> with(Field<V> field, Function<T, V> value) {
    return plus(Property.of(field, value));
  }

  /** The same with one more property, that some records have. */
  public <V> Representation<T> perhaps(Field<V> field, Function<T, Optional<V>> value) {
    return plus(Property.perhaps(field, value));
  }

  /** The same with a list of objects. */
  public <S> Representation<T> list(
      String property, String description, Representation<S> element, Function<T, List<S>> value) {
    return plus(Property.list(property, description, element, value));
  }

  /** The same with a list of values. */
  public <V> Representation<T> list(Field<V> element, Function<T, List<V>> value) {
    return plus(Property.list(element, value));
  }

  private Representation<T> plus(Property<T> property) {
    List<Property<T>> more = new ArrayList<>(properties);
    more.add(property);
    return new Representation<>(name, more);
  }

  public String name() {
    return name;
  }

  /** Of its properties, in order. */
  public List<String> names() {
    return properties.stream().map(Property::name).toList();
  }

  /** The same with some of its properties alone. */
  public Representation<T> only(Set<String> wanted) {
    return new Representation<>(
        name, properties.stream().filter(property -> wanted.contains(property.name())).toList());
  }

  /** A record as it is written. */
  public JsonObject write(T object) {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    properties.forEach(
        property ->
            property.value().apply(object).ifPresent(value -> json.add(property.name(), value)));
    return json.build();
  }

  /** JSON Schema. */
  public JsonObject schema() {
    JsonObjectBuilder all = JSON.createObjectBuilder();
    JsonArrayBuilder required = JSON.createArrayBuilder();
    for (Property<T> property : properties) {
      all.add(property.name(), property.schema());
      if (property.isAlwaysThere()) {
        required.add(property.name());
      }
    }
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("properties", all)
        .add("required", required)
        .build();
  }

  /** One with all of its properties. */
  public JsonObject example() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    properties.forEach(property -> json.add(property.name(), property.example()));
    return json.build();
  }
}
