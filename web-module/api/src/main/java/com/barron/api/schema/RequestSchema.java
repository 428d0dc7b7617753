package com.barron.api.schema;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a body may hold. Anything else in it is refused. */
public final class RequestSchema {
  private final String name;
  private final List<Field<?>> fields;
  private final Set<String> required;

  private RequestSchema(String name, List<Field<?>> fields, Set<String> required) {
    this.name = name;
    this.fields = List.copyOf(fields);
    this.required = Set.copyOf(required);
  }

  /**
   * Begins with no field.
   *
   * @param name of the schema in the document
   */
  public static RequestSchema named(String name) {
    return new RequestSchema(name, List.of(), Set.of());
  }

  /** The same with a field that must be there. */
  public RequestSchema with(Field<?> field) {
    Set<String> more = new LinkedHashSet<>(required);
    more.add(field.name());
    return new RequestSchema(name, plus(field), more);
  }

  /** The same with a field that may be there. */
  public RequestSchema perhaps(Field<?> field) {
    return new RequestSchema(name, plus(field), required);
  }

  private List<Field<?>> plus(Field<?> field) {
    List<Field<?>> more = new ArrayList<>(fields);
    more.add(field);
    return more;
  }

  public String name() {
    return name;
  }

  /** Whether a call can do without it. */
  public boolean isOptional() {
    return required.isEmpty();
  }

  Optional<Field<?>> field(String named) {
    return fields.stream().filter(field -> field.name().equals(named)).findFirst();
  }

  List<Field<?>> required() {
    return fields.stream().filter(field -> required.contains(field.name())).toList();
  }

  /** JSON Schema. */
  public JsonObject schema() {
    JsonObjectBuilder properties = JSON.createObjectBuilder();
    fields.forEach(field -> properties.add(field.name(), field.schema()));
    JsonArrayBuilder needed = JSON.createArrayBuilder();
    required().forEach(field -> needed.add(field.name()));
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("properties", properties)
        .add("required", needed)
        .add("additionalProperties", false)
        .build();
  }

  /** One with all of its fields. */
  public JsonObject example() {
    JsonObjectBuilder json = JSON.createObjectBuilder();
    fields.forEach(field -> json.add(field.name(), field.exampleAsJson()));
    return json.build();
  }
}
