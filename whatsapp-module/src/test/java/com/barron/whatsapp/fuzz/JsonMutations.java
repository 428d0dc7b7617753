package com.barron.whatsapp.fuzz;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Documents that no provider sends: broken, or with values left out or replaced. */
final class JsonMutations {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int DEEP = 200;
  private static final int TOO_DEEP = 5_000;
  private static final List<String> NO_OBJECT =
      List.of(
          "",
          " ",
          "null",
          "[]",
          "17",
          "true",
          "\"text\"",
          "{",
          "{}",
          "{\"messages\":",
          "<html><h1>502 Bad Gateway</h1></html>",
          "<?xml version='1.0'?><Response/>",
          "\uFEFF{}",
          "{}{}",
          "{\"a\":1,\"a\":2}",
          "{\"code\":1e999999999,\"messages\":1e999999999,\"url\":1e-999999999}",
          "{\"error\":{\"code\":-1,\"error_subcode\":99999999999999999999}}",
          "[".repeat(TOO_DEEP),
          "{\"a\":".repeat(TOO_DEEP) + "1" + "}".repeat(TOO_DEEP),
          "{\"messages\":" + "[".repeat(TOO_DEEP) + "]".repeat(TOO_DEEP) + "}");
  private static final List<BigDecimal> NUMBERS =
      List.of(
          new BigDecimal("1e9999"),
          new BigDecimal("-1e-9999"),
          new BigDecimal("9".repeat(1_000)),
          new BigDecimal("-0.5"),
          BigDecimal.valueOf(Long.MIN_VALUE));

  private final Random random;
  private final TextMutations texts;

  JsonMutations(Random random) {
    this.random = random;
    this.texts = new TextMutations(random);
  }

  String document(String valid) {
    return switch (random.nextInt(8)) {
      case 0 -> escaped(NO_OBJECT.get(random.nextInt(NO_OBJECT.size())));
      case 1 -> escaped(valid.substring(0, random.nextInt(valid.length())));
      default -> escaped(mutated(parse(valid), 1 + random.nextInt(3)).toString());
    };
  }

  private JsonValue mutated(JsonObject json, int times) {
    JsonValue value = json;
    for (int i = 0; i < times; i++) {
      value = mutated(value);
    }
    return value;
  }

  /** Somewhere in it a value is left out or replaced, rather deep than on top. */
  private JsonValue mutated(JsonValue value) {
    if (value instanceof JsonObject object && !object.isEmpty() && random.nextInt(16) > 0) {
      String chosen = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
      JsonObjectBuilder builder = JSON.createObjectBuilder(object);
      return random.nextInt(8) == 0
          ? builder.remove(chosen).build()
          : builder.add(chosen, mutated(object.get(chosen))).build();
    }
    if (value instanceof JsonArray list && !list.isEmpty() && random.nextInt(16) > 0) {
      int chosen = random.nextInt(list.size());
      JsonArrayBuilder builder = JSON.createArrayBuilder(list);
      return random.nextInt(8) == 0
          ? builder.add(list.get(chosen)).build()
          : builder.set(chosen, mutated(list.get(chosen))).build();
    }
    return value instanceof JsonString && random.nextBoolean() ? text() : other();
  }

  private JsonValue text() {
    return JSON.createValue(texts.text());
  }

  private JsonValue other() {
    return switch (random.nextInt(8)) {
      case 0 -> JsonValue.NULL;
      case 1 -> JsonValue.TRUE;
      case 2 -> JSON.createValue(random.nextLong());
      case 3 -> JSON.createValue(NUMBERS.get(random.nextInt(NUMBERS.size())));
      case 4 -> JsonValue.EMPTY_JSON_ARRAY;
      case 5 -> JsonValue.EMPTY_JSON_OBJECT;
      case 6 -> deep();
      default -> text();
    };
  }

  private static JsonValue deep() {
    JsonValue value = JsonValue.NULL;
    for (int i = 0; i < DEEP; i++) {
      value = JSON.createArrayBuilder().add(value).build();
    }
    return value;
  }

  private static JsonObject parse(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /** As Meta writes it; half of a surrogate pair can be told in no other way. */
  private static String escaped(String json) {
    StringBuilder text = new StringBuilder();
    for (char unit : json.toCharArray()) {
      if (unit < 0x80) {
        text.append(unit);
      } else {
        text.append("\\u").append(HexFormat.of().toHexDigits(unit));
      }
    }
    return text.toString();
  }
}
