package com.barron.api.schema;

import static com.barron.production.json.Jsonp.JSON;

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
    return JSON.createObjectBuilder(type.schema())
        .add("description", description)
        .add("examples", JSON.createArrayBuilder().add(exampleAsJson()))
        .build();
  }
}
