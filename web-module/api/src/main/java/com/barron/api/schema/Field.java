package com.barron.api.schema;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * A field of an object, or a parameter.
 *
 * @param description for whoever reads the document
 * @param example a value that is right
 */
public record Field<V>(String name, ValueType<V> type, String description, V example) {
  /** The example as it is written. */
  public JsonValue exampleAsJson() {
    return type.write(example);
  }

  /** JSON Schema with description and example. */
  public JsonObject schema() {
    return Json.createObjectBuilder(type.schema())
        .add("description", description)
        .add("examples", Json.createArrayBuilder().add(exampleAsJson()))
        .build();
  }
}
