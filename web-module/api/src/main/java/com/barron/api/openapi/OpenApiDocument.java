package com.barron.api.openapi;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemType;
import com.barron.api.schema.RequestSchema;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The description of the whole API, from the table of calls and the schemas that read and write.
 */
final class OpenApiDocument {
  private static final String ABOUT =
      "Orders, defects, machines, tickets, procedures and bills of material of the shop floor."
          + " Every call needs a key with the scope that it names. Times are in UTC.";

  private OpenApiDocument() {}

  static JsonObject make() {
    return JSON.createObjectBuilder()
        .add("openapi", "3.1.0")
        .add(
            "info",
            JSON.createObjectBuilder()
                .add("title", "Barron")
                .add("version", "1")
                .add("description", ABOUT))
        .add(
            "servers",
            JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("url", "/api/v1")))
        .add("paths", paths())
        .add("webhooks", EventObjects.all())
        .add("components", components())
        .build();
  }

  private static JsonObjectBuilder paths() {
    Map<String, JsonObjectBuilder> paths = new LinkedHashMap<>();
    Stream.of(Operation.values())
        .forEach(
            operation ->
                paths
                    .computeIfAbsent(operation.path(), path -> JSON.createObjectBuilder())
                    .add(
                        operation.method().toLowerCase(Locale.ROOT),
                        OperationObject.of(operation)));
    JsonObjectBuilder all = JSON.createObjectBuilder();
    paths.forEach(all::add);
    return all;
  }

  private static JsonObjectBuilder components() {
    Map<String, JsonObject> schemas = new TreeMap<>();
    for (Operation operation : Operation.values()) {
      schemas.put(operation.answers().name(), operation.answers().schema());
      operation.takes().ifPresent(taken -> schemas.put(taken.name(), taken.schema()));
    }
    schemas.put("Problem", problem());
    JsonObjectBuilder all = JSON.createObjectBuilder();
    schemas.forEach(all::add);
    return JSON.createObjectBuilder()
        .add("schemas", all)
        .add(
            "securitySchemes",
            JSON.createObjectBuilder()
                .add(
                    OperationObject.KEY,
                    JSON.createObjectBuilder()
                        .add("type", "http")
                        .add("scheme", "bearer")
                        .add("description", "A key of another system, barron_….")));
  }

  private static JsonObject problem() {
    var types = JSON.createArrayBuilder();
    Stream.of(ProblemType.values()).map(ProblemType::address).forEach(types::add);
    JsonObject text = JSON.createObjectBuilder().add("type", "string").build();
    JsonObject error =
        JSON.createObjectBuilder()
            .add("type", "object")
            .add(
                "properties",
                JSON.createObjectBuilder()
                    .add("pointer", text)
                    .add("parameter", text)
                    .add("header", text)
                    .add("code", text)
                    .add("detail", text))
            .add("required", JSON.createArrayBuilder().add("code").add("detail"))
            .build();
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add(
            "properties",
            JSON.createObjectBuilder()
                .add("type", JSON.createObjectBuilder().add("type", "string").add("enum", types))
                .add("title", text)
                .add("status", JSON.createObjectBuilder().add("type", "integer"))
                .add("detail", text)
                .add("correlationId", text)
                .add("reason", text)
                .add("errors", JSON.createObjectBuilder().add("type", "array").add("items", error)))
        .add(
            "required",
            JSON.createArrayBuilder()
                .add("type")
                .add("title")
                .add("status")
                .add("detail")
                .add("correlationId"))
        .build();
  }

  /** A reference to a schema. */
  static JsonObject schema(String name) {
    return JSON.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
  }

  /** A reference to what a body holds. */
  static JsonObject schema(RequestSchema taken) {
    return schema(taken.name());
  }
}
