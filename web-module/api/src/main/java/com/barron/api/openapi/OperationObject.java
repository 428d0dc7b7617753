package com.barron.api.openapi;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.operation.CallKind;
import com.barron.api.operation.Operation;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** One call as OpenAPI describes it. */
final class OperationObject {
  static final String KEY = "key";

  static final JsonObject TEXT = JSON.createObjectBuilder().add("type", "string").build();

  private OperationObject() {}

  static JsonObjectBuilder of(Operation operation) {
    JsonObjectBuilder object =
        JSON.createObjectBuilder()
            .add("operationId", operation.id())
            .add("summary", operation.summary())
            .add("description", "Scope: " + operation.scope().word())
            .add(
                "security",
                JSON.createArrayBuilder()
                    .add(
                        JSON.createObjectBuilder()
                            .add(KEY, JSON.createArrayBuilder().add(operation.scope().word()))))
            .add("parameters", OperationParameters.of(operation));
    operation
        .takes()
        .ifPresent(
            taken ->
                object.add(
                    "requestBody",
                    JSON.createObjectBuilder()
                        .add("required", !taken.isOptional())
                        .add(
                            "content",
                            OperationResponses.json(
                                "application/json",
                                body(operation, OpenApiDocument.schema(taken)),
                                taken.example()))));
    if (operation.kind() == CallKind.UPLOAD) {
      object.add(
          "requestBody",
          JSON.createObjectBuilder()
              .add("required", true)
              .add("content", OperationResponses.files()));
    }
    if (operation.kind() == CallKind.IMPORT) {
      object.add(
          "requestBody",
          JSON.createObjectBuilder()
              .add("required", true)
              .add("content", OperationResponses.imports()));
    }
    return object.add("responses", OperationResponses.of(operation));
  }

  /** One object, or several in an array where that is allowed. */
  private static JsonObject body(Operation operation, JsonObject one) {
    return operation.takesAtMost() == 0
        ? one
        : OperationResponses.either(
            one,
            JSON.createObjectBuilder()
                .add("type", "array")
                .add("items", one)
                .add("minItems", 1)
                .add("maxItems", operation.takesAtMost())
                .build());
  }
}
