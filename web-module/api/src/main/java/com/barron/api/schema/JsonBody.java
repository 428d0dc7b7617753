package com.barron.api.schema;

import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The JSON of a body, read strictly. */
final class JsonBody {
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonBody() {}

  static JsonObject parse(byte[] body) {
    return object(text(body)).orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_JSON));
  }

  /** Empty when it is none, has a name twice, or something stands behind it. */
  private static Optional<JsonObject> object(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      checkEnd(text);
      return Optional.of(reader.readObject());
    } catch (RuntimeException e) {
      // Whatever it is, it is about the text: of too much depth Parsson tells by a bare one.
      return Optional.empty();
    }
  }

  /** A reader stops behind the first value; a parser that is asked for more looks at the rest. */
  private static void checkEnd(String text) {
    try (JsonParser parser = Json.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        parser.next();
      }
    }
  }

  /** Bytes that are no UTF-8 are not replaced by signs that nobody wrote. */
  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(ProblemType.MALFORMED_JSON);
    }
  }
}
