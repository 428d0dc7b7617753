package com.barron.production.imports.file;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.imports.RowCode;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object on each line, whose values are texts, numbers and booleans. */
final class JsonLines {
  private static final JsonReaderFactory READERS =
      JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonLines() {}

  static void read(byte[] file, RowCollector rows) {
    String[] lines = new String(file, StandardCharsets.UTF_8).split("\\r?\\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        read(i + 1, lines[i], rows);
      }
    }
  }

  static byte[] write(List<String> names, List<List<String>> rows) {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      var object = JSON.createObjectBuilder();
      for (int i = 0; i < names.size(); i++) {
        if (!row.get(i).isEmpty()) {
          object.add(names.get(i), row.get(i));
        }
      }
      lines.append(object.build()).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void read(int number, String line, RowCollector rows) {
    if (line.length() > 2 * RowCollector.LONGEST_ROW) {
      rows.refuse(number, RowCode.ROW_SIZE);
      return;
    }
    values(line)
        .ifPresentOrElse(
            values -> rows.take(number, values), () -> rows.refuse(number, RowCode.FORMAT));
  }

  private static Optional<Map<String, String>> values(String line) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonReader reader = READERS.createReader(new StringReader(line))) {
      JsonObject object = reader.readObject();
      for (Map.Entry<String, JsonValue> member : object.entrySet()) {
        Optional<String> text = text(member.getValue());
        if (text.isEmpty()) {
          return Optional.empty();
        }
        values.put(member.getKey(), text.get());
      }
      return Optional.of(values);
    } catch (RuntimeException e) {
      // Whatever it is, it is about the line: of too much depth Parsson tells by a bare one.
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> Optional.of(((JsonString) value).getString());
      case NUMBER, TRUE, FALSE -> Optional.of(value.toString());
      case NULL -> Optional.of("");
      case ARRAY, OBJECT -> Optional.empty();
    };
  }
}
