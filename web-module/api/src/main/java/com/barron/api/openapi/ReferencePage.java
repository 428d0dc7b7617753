package com.barron.api.openapi;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The document as a page to read: every call with its fields and examples, without a script. */
final class ReferencePage {
  private static final JsonWriterFactory PRETTY =
      JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

  private static final String BEGINNING =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>The API of Barron</title>
      <link rel="stylesheet" href="/api/v1/reference.css">
      </head>
      <body>
      <main>
      <h1>The API of Barron</h1>
      """;

  private final JsonObject document;
  private final StringBuilder html = new StringBuilder(BEGINNING);

  private ReferencePage(JsonObject document) {
    this.document = document;
  }

  static String of(JsonObject document) {
    return new ReferencePage(document).page();
  }

  private String page() {
    text("p", document.getJsonObject("info").getString("description"));
    html.append("<p>For programs: <a href=\"/api/v1/openapi.json\">openapi.json</a></p>\n");
    String group = "";
    for (Map.Entry<String, JsonValue> path : document.getJsonObject("paths").entrySet()) {
      String first = path.getKey().split("/")[1];
      if (!first.equals(group)) {
        text("h2", first);
        group = first;
      }
      path.getValue()
          .asJsonObject()
          .forEach((method, call) -> call(method, path.getKey(), call.asJsonObject()));
    }
    return html.append("</main>\n</body>\n</html>\n").toString();
  }

  private void call(String method, String path, JsonObject call) {
    html.append("<details id=\"").append(escaped(call.getString("operationId"))).append("\">\n");
    html.append("<summary><strong>")
        .append(escaped(method.toUpperCase(Locale.ROOT)))
        .append("</strong> <code>")
        .append(escaped(path))
        .append("</code> ")
        .append(escaped(call.getString("summary")))
        .append("</summary>\n");
    text("p", call.getString("description"));
    parameters(call.getJsonArray("parameters"));
    Optional.ofNullable(call.getJsonObject("requestBody"))
        .ifPresent(body -> contents("Body", body.getJsonObject("content")));
    call.getJsonObject("responses").forEach((status, answer) -> answer(status, answer));
    html.append("</details>\n");
  }

  private void parameters(JsonArray parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    html.append("<table>\n<tr><th>parameter</th><th>in</th><th></th></tr>\n");
    for (JsonObject parameter : parameters.getValuesAs(JsonObject.class)) {
      html.append("<tr>");
      text("td", parameter.getString("name"));
      text("td", parameter.getString("in"));
      text("td", parameter.getString("description"));
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  private void answer(String status, JsonValue answer) {
    JsonObject described = answer.asJsonObject();
    String title = status + " " + described.getString("description");
    if (status.startsWith("2") && described.containsKey("content")) {
      contents(title, described.getJsonObject("content"));
    } else {
      text("p", title);
    }
  }

  private void contents(String title, JsonObject contents) {
    text("h3", title + " (" + String.join(", ", contents.keySet()) + ")");
    contents.values().stream()
        .map(content -> content.asJsonObject().get("example"))
        .filter(example -> example != null)
        .forEach(example -> text("pre", pretty(example)));
  }

  private void text(String element, String text) {
    html.append('<').append(element).append('>');
    html.append(escaped(text));
    html.append("</").append(element).append(">\n");
  }

  private static String pretty(JsonValue value) {
    var text = new StringWriter();
    try (var writer = PRETTY.createWriter(text)) {
      writer.write(value);
    }
    return text.toString().strip();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
