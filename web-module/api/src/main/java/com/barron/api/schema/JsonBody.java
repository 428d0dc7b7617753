package com.barron.api.schema;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import jakarta.json.JsonArray;
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
import java.util.function.Function;

/** The JSON of a body, read strictly. */
final class JsonBody {
  private static final JsonReaderFactory READERS =
      JSON.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  private JsonBody() {}

  static JsonObject parse(byte[] body) {
    return read(text(body), JsonReader::readObject)
        .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_JSON));
  }

  static JsonArray parseArray(byte[] body) {
    return read(text(body), JsonReader::readArray)
        .orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_JSON));
  }

  /** Empty when it is none, has a name twice, or something stands behind it. */
  private static <T> Optional<T> read(String text, Function<JsonReader, T> read) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      checkEnd(text);
      return Optional.of(read.apply(reader));
    } catch (RuntimeException e) {
      // Whatever it is, it is about the text: of too much depth Parsson tells by a bare one.
      return Optional.empty();
    }
  }

  /** A reader stops behind the first value; a parser that is asked for more looks at the rest. */
  private static void checkEnd(String text) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
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
