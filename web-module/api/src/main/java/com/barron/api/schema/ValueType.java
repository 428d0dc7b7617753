package com.barron.api.schema;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of value: how it is written in JSON, how it is read there and in a query, and its schema.
 *
 * @param <V> the value in Java
 */
public final class ValueType<V> {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

  private static final Pattern SPAN =
      Pattern.compile("PT(?:[0-9]{1,5}H(?:[0-9]{1,6}M)?|[0-9]{1,6}M)");
  private static final Duration LONGEST = Duration.ofDays(366);

  private final JsonObject schema;
  private final boolean isQuoted;
  private final Function<V, String> printer;
  private final Function<String, Optional<V>> parser;
  private final Code code;
  private final String rule;
  private final Optional<Reader<V>> reader;

  private ValueType(
      JsonObject schema,
      boolean isQuoted,
      Function<V, String> printer,
      Function<String, Optional<V>> parser,
      Code code,
      String rule) {
    this(schema, isQuoted, printer, parser, code, rule, Optional.empty());
  }

  private ValueType(
      JsonObject schema,
      boolean isQuoted,
      Function<V, String> printer,
      Function<String, Optional<V>> parser,
      Code code,
      String rule,
      Optional<Reader<V>> reader) {
    this.schema = schema;
    this.isQuoted = isQuoted;
    this.printer = printer;
    this.parser = parser;
    this.code = code;
    this.rule = rule;
    this.reader = reader;
  }

  /** Reads a value with parts of its own. */
  @FunctionalInterface
  private interface Reader<V> {
    Optional<V> read(JsonValue json, String pointer, List<FieldError> errors);
  }

  /** A line of text without control characters; space around it is taken away. */
  public static ValueType<String> text(int shortest, int longest) {
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "string")
            .add("minLength", shortest)
            .add("maxLength", longest)
            .build(),
        true,
        Function.identity(),
        written ->
            Optional.of(written.strip())
                .filter(text -> text.codePoints().noneMatch(Character::isISOControl))
                .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .filter(text -> isBetween(text.length(), shortest, longest)),
        Code.LENGTH,
        shortest + " to " + longest + " characters on one line");
  }

  /** A text of one form. */
  public static ValueType<String> matching(Pattern pattern, String rule) {
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "string")
            .add("pattern", "^" + pattern.pattern() + "$")
            .build(),
        true,
        Function.identity(),
        written -> Optional.of(written).filter(text -> pattern.matcher(text).matches()),
        Code.FORMAT,
        rule);
  }

  /** The number of a record, just as it is written: {@code ORD-12345}. */
  public static ValueType<Reference> reference(ReferenceKind kind) {
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "string")
            .add("pattern", "^" + kind.prefix() + "-[0-9]{1,9}$")
            .build(),
        true,
        Reference::toString,
        written ->
            Reference.parse(written)
                .filter(found -> found.kind() == kind)
                .filter(found -> found.toString().equals(written)),
        Code.FORMAT,
        kind.prefix() + "- and 1 to 9 digits");
  }

  public static ValueType<Long> whole(long least, long most) {
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "integer")
            .add("minimum", least)
            .add("maximum", most)
            .build(),
        false,
        value -> Long.toString(value),
        written ->
            Optional.of(written)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf)
                .filter(value -> isBetween(value, least, most)),
        Code.RANGE,
        "a whole number from " + least + " to " + most);
  }

  /** A number from 0 on, with decimals. */
  public static ValueType<BigDecimal> decimal(long most, int decimals) {
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "number")
            .add("minimum", 0)
            .add("maximum", most)
            .build(),
        false,
        BigDecimal::toPlainString,
        written ->
            Optional.of(written)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(value -> value.compareTo(BigDecimal.valueOf(most)) <= 0)
                .filter(value -> value.stripTrailingZeros().scale() <= decimals),
        Code.RANGE,
        "a number from 0 to " + most + " with up to " + decimals + " decimals");
  }

  public static ValueType<Boolean> truth() {
    return new ValueType<>(
        JSON.createObjectBuilder().add("type", "boolean").build(),
        false,
        value -> Boolean.toString(value),
        written ->
            written.equals("true") || written.equals("false")
                ? Optional.of(Boolean.valueOf(written))
                : Optional.empty(),
        Code.CHOICE,
        "true or false");
  }

  /** A moment; written in UTC, read with any offset. */
  public static ValueType<Instant> instant() {
    return new ValueType<>(
        JSON.createObjectBuilder().add("type", "string").add("format", "date-time").build(),
        true,
        Instant::toString,
        ValueType::parseInstant,
        Code.FORMAT,
        "a moment with its offset in ISO 8601, such as 2026-03-09T12:00:00Z, of the years 1900 to 2999");
  }

  /** A span of time; one below zero begins with a minus. Read are whole minutes of up to a year. */
  public static ValueType<Duration> span() {
    return new ValueType<>(
        JSON.createObjectBuilder().add("type", "string").add("pattern", "^-?PT[0-9HMS.]+$").build(),
        true,
        span -> span.isNegative() ? "-" + span.negated() : span.toString(),
        ValueType::parseSpan,
        Code.FORMAT,
        "a span of ISO 8601 in hours and minutes, such as PT6H30M, of up to a year");
  }

  /** One of the words of an enum, in lower case with hyphens. */
  public static <E extends Enum<E>> ValueType<E> oneOf(Class<E> choices) {
    return oneOf(List.of(choices.getEnumConstants()), ValueType::word);
  }

  /** One of some words. */
  public static <V> ValueType<V> oneOf(List<V> choices, Function<V, String> word) {
    var words = JSON.createArrayBuilder();
    choices.stream().map(word).forEach(words::add);
    return new ValueType<>(
        JSON.createObjectBuilder().add("type", "string").add("enum", words).build(),
        true,
        word,
        written ->
            choices.stream().filter(choice -> word.apply(choice).equals(written)).findFirst(),
        Code.CHOICE,
        "one of " + choices.stream().map(word).collect(Collectors.joining(", ")));
  }

  /** One or more texts of a kind, in an array. */
  public static <V> ValueType<List<V>> listOf(ValueType<V> element) {
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "array")
            .add("items", element.schema)
            .add("minItems", 1)
            .build(),
        false,
        values -> {
          var array = JSON.createArrayBuilder();
          values.forEach(value -> array.add(element.write(value)));
          return array.build().toString();
        },
        written -> parseAll(element, written),
        Code.CHOICE,
        "an array of at least one, each " + element.rule);
  }

  private static <V> Optional<List<V>> parseAll(ValueType<V> element, String written) {
    JsonArray all = array(written);
    List<V> values =
        all.stream()
            .flatMap(json -> element.textOf(json).flatMap(element::parse).stream())
            .toList();
    return Optional.of(values).filter(read -> !read.isEmpty() && read.size() == all.size());
  }

  private static JsonArray array(String written) {
    try (var reader = JSON.createReader(new StringReader(written))) {
      return reader.readArray();
    }
  }

  /** Objects in an array, each read by its own schema. Only in a body. */
  public static ValueType<List<JsonInput>> objects(RequestSchema element, int least, int most) {
    String rule = "an array of " + least + " to " + most + " objects";
    return new ValueType<>(
        JSON.createObjectBuilder()
            .add("type", "array")
            .add("items", element.schema())
            .add("minItems", least)
            .add("maxItems", most)
            .build(),
        false,
        values -> {
          var array = JSON.createArrayBuilder();
          values.forEach(value -> array.add(value.json()));
          return array.build().toString();
        },
        written -> Optional.empty(),
        Code.LENGTH,
        rule,
        Optional.of(
            (json, pointer, errors) -> {
              if (json.getValueType() != JsonValue.ValueType.ARRAY) {
                errors.add(FieldError.at(pointer, Code.TYPE, rule));
                return Optional.empty();
              }
              JsonArray all = json.asJsonArray();
              if (!isBetween(all.size(), least, most)) {
                errors.add(FieldError.at(pointer, Code.LENGTH, rule));
                return Optional.empty();
              }
              return Optional.of(JsonInput.readAll(all, element, pointer, errors));
            }));
  }

  private boolean isArray() {
    return schema.getString("type").equals("array");
  }

  /** An object of whatever fields; written, never read. */
  public static ValueType<JsonObject> object() {
    return new ValueType<>(
        JSON.createObjectBuilder().add("type", "object").build(),
        false,
        JsonObject::toString,
        written -> Optional.empty(),
        Code.FORMAT,
        "an object");
  }

  /** As the API writes it. */
  public JsonValue write(V value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    String text = printer.apply(value);
    if (isQuoted) {
      return JSON.createValue(text);
    }
    if (isArray()) {
      return array(text);
    }
    return switch (text) {
      case "true" -> JsonValue.TRUE;
      case "false" -> JsonValue.FALSE;
      default -> JSON.createValue(new BigDecimal(text));
    };
  }

  /** Empty when it is not of this kind. */
  public Optional<V> parse(String written) {
    return parser.apply(written);
  }

  /**
   * Reads it from a body.
   *
   * @param pointer to it (RFC 6901)
   * @param errors gets what is wrong
   */
  Optional<V> read(JsonValue json, String pointer, List<FieldError> errors) {
    if (reader.isPresent()) {
      return reader.get().read(json, pointer, errors);
    }
    Optional<String> text = textOf(json);
    Optional<V> read = text.flatMap(this::parse);
    if (read.isEmpty()) {
      errors.add(FieldError.at(pointer, text.isPresent() ? code : Code.TYPE, rule));
    }
    return read;
  }

  /** Its text, if it is of the kind of JSON that this is written as; else empty. */
  Optional<String> textOf(JsonValue json) {
    if (isQuoted) {
      return json instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }
    return switch (json.getValueType()) {
      case TRUE, FALSE, NUMBER -> isArray() ? Optional.empty() : Optional.of(json.toString());
      case ARRAY -> isArray() ? Optional.of(json.toString()) : Optional.empty();
      case NULL, STRING, OBJECT -> Optional.empty();
    };
  }

  /** What is wrong when {@link #parse} finds nothing. */
  public Code code() {
    return code;
  }

  /** What is right, for people. */
  public String rule() {
    return rule;
  }

  /** JSON Schema, as OpenAPI 3.1 uses it. */
  public JsonObject schema() {
    return schema;
  }

  private static Optional<Duration> parseSpan(String written) {
    return Optional.of(written)
        .filter(text -> SPAN.matcher(text).matches())
        .map(Duration::parse)
        .filter(span -> span.compareTo(LONGEST) <= 0);
  }

  private static Optional<Instant> parseInstant(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written))
          .filter(time -> isBetween(time.getYear(), 1900, 2999))
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isBetween(long value, long least, long most) {
    return value >= least && value <= most;
  }
}
