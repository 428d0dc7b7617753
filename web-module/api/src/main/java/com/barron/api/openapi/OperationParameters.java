package com.barron.api.openapi;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.operation.CallKind;
import com.barron.api.operation.Operation;
import com.barron.api.representation.AttachmentJson;
import com.barron.api.schema.ValueType;
import com.barron.production.listing.PageRequest;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What a call is given beside its body. */
final class OperationParameters {
  private static final JsonObject TEXT = OperationObject.TEXT;

  private OperationParameters() {}

  static JsonArrayBuilder of(Operation operation) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    if (operation.path().contains("{number}")) {
      all.add(parameter("number", "path", TEXT, "The record's number."));
    }
    if (operation.path().contains("{id}")) {
      all.add(parameter("id", "path", ValueType.whole(1, Long.MAX_VALUE).schema(), "The key."));
    }
    if (operation.path().contains("{code}")) {
      all.add(parameter("code", "path", TEXT, "The code, such as TWO_SHIFTS."));
    }
    if (operation.path().contains("{kind}")) {
      all.add(parameter("kind", "path", TEXT, "The kind of record, such as ticket."));
      all.add(parameter("priority", "path", TEXT, "The priority, such as high."));
    }
    operation
        .filters()
        .forEach(
            filter ->
                all.add(
                    parameter(
                        filter.name(), "query", filter.type().schema(), filter.description())));
    if (operation.kind() == CallKind.PAGE) {
      if (operation.followsChanges()) {
        all.add(
            parameter(
                "updatedSince",
                "query",
                ValueType.instant().schema(),
                "Only what changed then or later, in the order of changes."));
        all.add(
            parameter(
                "total",
                "query",
                ValueType.truth().schema(),
                "true: how many there are in all, which takes longer."));
      }
      all.add(
          parameter(
              "fields",
              "query",
              TEXT,
              "Only these fields of a record, with commas: "
                  + String.join(",", operation.answers().names())));
      all.add(parameter("cursor", "query", TEXT, "The word next of the page before."));
      all.add(
          parameter(
              "limit",
              "query",
              ValueType.whole(1, PageRequest.MOST).schema(),
              "How many at most; 100 unless it is said."));
    }
    headers(operation, all);
    return all;
  }

  private static void headers(Operation operation, JsonArrayBuilder all) {
    switch (operation.kind()) {
      case RECORD ->
          all.add(parameter("If-None-Match", "header", TEXT, "Unless it has this ETag."));
      case PUT -> {
        all.add(parameter("If-None-Match", "header", TEXT, "*: create it."));
        all.add(parameter("If-Match", "header", TEXT, "Its ETag: replace it."));
      }
      case ACTION, REPLACE ->
          all.add(
              parameter(
                  "If-Match",
                  "header",
                  TEXT,
                  "Its ETag: only if it is still so. *: however it is now. Needed."));
      case UPLOAD ->
          all.add(
              parameter(
                  AttachmentJson.CAPTION.name(),
                  "query",
                  AttachmentJson.CAPTION.type().schema(),
                  AttachmentJson.CAPTION.description()));
      case PAGE, LIST, FILE, IMPORT, STATE, CREATE, COMMAND, CHANGE, DELETE -> {
        // None of their own.
      }
    }
    if (operation.kind().canBeRepeated()) {
      all.add(
          parameter(
              "Idempotency-Key",
              "header",
              TEXT,
              "A word for this very call: sent again within 24 hours, it is answered as before."));
    }
  }

  private static JsonObjectBuilder parameter(
      String name, String in, JsonObject schema, String description) {
    return JSON.createObjectBuilder()
        .add("name", name)
        .add("in", in)
        .add("required", in.equals("path"))
        .add("description", description)
        .add("schema", schema);
  }
}
