package com.barron.production.imports;

import static com.barron.production.json.Jsonp.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** Reads JSON as it is stored. */
final class StoredJson {
  private static final JsonReaderFactory READERS = JSON.createReaderFactory(Map.of());

  private StoredJson() {}

  static JsonObject object(String json) {
    try (var reader = READERS.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
