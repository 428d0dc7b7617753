package com.barron.api.openapi;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.operation.CallKind;
import com.barron.api.operation.Operation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.ImportJson;
import com.barron.api.representation.RemovalJson;
import com.barron.api.schema.ValueType;
import com.barron.production.attachments.FileType;
import com.barron.production.imports.ImportFormat;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a call answers, and each problem that it can answer. */
final class OperationResponses {
  private static final JsonObject TEXT = OperationObject.TEXT;

  private OperationResponses() {}

  static JsonObjectBuilder of(Operation operation) {
    JsonObjectBuilder all = JSON.createObjectBuilder();
    switch (operation.kind()) {
      case PAGE -> all.add("200", answer("A page.", operation, page(operation)));
      case LIST -> all.add("200", answer("All of them.", operation, list(operation)));
      case RECORD -> {
        all.add("200", record("The record.", operation));
        all.add("304", JSON.createObjectBuilder().add("description", "It has this ETag."));
      }
      case FILE ->
          all.add(
              "200",
              JSON.createObjectBuilder()
                  .add("description", "The file, to be saved.")
                  .add("content", content(operation)));
      case CREATE -> {
        if (operation.takesAtMost() > 0) {
          all.add("200", record("All of it was known before: nothing was done.", operation));
        }
        all.add("201", record("It was created.", operation));
      }
      case PUT -> {
        all.add("200", record("It was replaced.", operation));
        all.add("201", record("It was created.", operation));
      }
      case COMMAND ->
          all.add(operation.takes().isPresent() ? "201" : "200", answer("It was done.", operation));
      case IMPORT -> all.add("200", answer("What became of it.", operation));
      case STATE -> all.add("200", answer("As it is now.", operation));
      case CHANGE -> {
        all.add("200", answer("It was done.", operation));
        if (operation.mayNeedTwo()) {
          all.add("202", answer("It was asked for: somebody else has to confirm.", operation));
        }
      }
      case REPLACE -> all.add("200", record("It was replaced.", operation));
      case DELETE -> all.add("204", JSON.createObjectBuilder().add("description", "It is ended."));
      case UPLOAD -> {
        all.add("200", answer("It was there already.", operation));
        all.add("201", answer("It was added.", operation));
      }
      case ACTION -> {
        all.add("200", record("It was done.", operation));
        if (operation.mayNeedTwo()) {
          all.add("202", record("It was asked for: somebody else has to confirm.", operation));
        }
      }
    }
    problems(operation)
        .forEach((status, titles) -> all.add(Integer.toString(status), problem(titles)));
    return all;
  }

  /** By status: what can be answered to it. */
  private static TreeMap<Integer, String> problems(Operation operation) {
    return problemTypes(operation).stream()
        .collect(
            Collectors.toMap(
                ProblemType::status, ProblemType::title, (a, b) -> a + "; " + b, TreeMap::new));
  }

  private static Set<ProblemType> problemTypes(Operation operation) {
    Set<ProblemType> types =
        EnumSet.of(
            ProblemType.UNAUTHORIZED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);
    if (operation.path().contains("{")) {
      types.add(ProblemType.NOT_FOUND);
    }
    if (operation.kind() == CallKind.PAGE || !operation.filters().isEmpty()) {
      types.add(ProblemType.INVALID_PARAMETER);
    }
    if (operation.kind() == CallKind.IMPORT) {
      types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    if (operation.kind() == CallKind.UPLOAD || operation.kind() == CallKind.IMPORT) {
      types.add(ProblemType.BAD_REQUEST);
      types.add(ProblemType.CONTENT_TOO_LARGE);
      types.add(ProblemType.INVALID_PARAMETER);
    }
    if (operation.takes().isPresent()) {
      types.addAll(
          EnumSet.of(
              ProblemType.BAD_REQUEST,
              ProblemType.MALFORMED_JSON,
              ProblemType.CONTENT_TOO_LARGE,
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              ProblemType.VALIDATION));
    }
    if (operation.kind().canBeRepeated()) {
      types.add(ProblemType.CALL_RUNNING);
      types.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }
    if (EnumSet.of(CallKind.PUT, CallKind.ACTION, CallKind.REPLACE).contains(operation.kind())) {
      types.add(ProblemType.PRECONDITION_FAILED);
      types.add(ProblemType.PRECONDITION_REQUIRED);
    }
    types.addAll(operation.refusals());
    return types;
  }

  private static JsonObjectBuilder problem(String titles) {
    return JSON.createObjectBuilder()
        .add("description", titles)
        .add(
            "content",
            JSON.createObjectBuilder()
                .add(
                    Problem.MEDIA_TYPE,
                    JSON.createObjectBuilder().add("schema", OpenApiDocument.schema("Problem"))));
  }

  private static JsonObjectBuilder record(String description, Operation operation) {
    return JSON.createObjectBuilder()
        .add("description", description)
        .add(
            "headers",
            JSON.createObjectBuilder()
                .add(
                    "ETag",
                    JSON.createObjectBuilder()
                        .add("description", "Its version.")
                        .add("schema", TEXT)))
        .add(
            "content",
            json("application/json", answered(operation), operation.answers().example()));
  }

  /** One, or a list of what came of each. */
  private static JsonObject answered(Operation operation) {
    JsonObject one = OpenApiDocument.schema(operation.answers().name());
    return operation.takesAtMost() == 0 ? one : either(one, list(operation).build());
  }

  static JsonObject either(JsonObject first, JsonObject second) {
    return JSON.createObjectBuilder()
        .add("oneOf", JSON.createArrayBuilder().add(first).add(second))
        .build();
  }

  /** The kinds of files that are kept. */
  static JsonObjectBuilder files() {
    JsonObjectBuilder all = JSON.createObjectBuilder();
    Stream.of(FileType.values())
        .forEach(type -> all.add(type.mediaType(), JSON.createObjectBuilder()));
    return all;
  }

  /** What a call that answers a file can answer. */
  private static JsonObjectBuilder content(Operation operation) {
    return operation.filters().contains(ImportJson.FILE_FORMAT)
        ? imports()
        : files().add("application/zip", JSON.createObjectBuilder());
  }

  /** The kinds of files that are imported. */
  static JsonObjectBuilder imports() {
    JsonObjectBuilder all = JSON.createObjectBuilder();
    Stream.of(ImportFormat.values())
        .forEach(format -> all.add(format.mediaType(), JSON.createObjectBuilder()));
    return all;
  }

  /** A single object without a version. */
  private static JsonObjectBuilder answer(String description, Operation operation) {
    return JSON.createObjectBuilder()
        .add("description", description)
        .add(
            "content",
            json(
                "application/json",
                OpenApiDocument.schema(operation.answers().name()),
                operation.answers().example()));
  }

  private static JsonObjectBuilder answer(
      String description, Operation operation, JsonObjectBuilder schema) {
    JsonObjectBuilder example =
        JSON.createObjectBuilder()
            .add("items", JSON.createArrayBuilder().add(operation.answers().example()));
    if (operation.kind() == CallKind.PAGE) {
      example.add("more", false);
    }
    return JSON.createObjectBuilder()
        .add("description", description)
        .add("content", json("application/json", schema.build(), example.build()));
  }

  private static JsonObjectBuilder page(Operation operation) {
    JsonObjectBuilder properties =
        JSON.createObjectBuilder()
            .add("items", items(operation))
            .add("more", ValueType.truth().schema())
            .add("next", TEXT);
    if (operation.followsChanges()) {
      properties
          .add("total", ValueType.whole(0, Long.MAX_VALUE).schema())
          .add(
              "removed",
              JSON.createObjectBuilder()
                  .add("type", "array")
                  .add("items", RemovalJson.REMOVAL.schema()));
    }
    return object(properties, JSON.createArrayBuilder().add("items").add("more"));
  }

  private static JsonObjectBuilder list(Operation operation) {
    return object(
        JSON.createObjectBuilder().add("items", items(operation)),
        JSON.createArrayBuilder().add("items"));
  }

  private static JsonObjectBuilder object(JsonObjectBuilder properties, JsonArrayBuilder required) {
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("properties", properties)
        .add("required", required);
  }

  private static JsonObjectBuilder items(Operation operation) {
    return JSON.createObjectBuilder()
        .add("type", "array")
        .add("items", OpenApiDocument.schema(operation.answers().name()));
  }

  static JsonObjectBuilder json(String mediaType, JsonValue schema, JsonValue example) {
    return JSON.createObjectBuilder()
        .add(mediaType, JSON.createObjectBuilder().add("schema", schema).add("example", example));
  }
}
