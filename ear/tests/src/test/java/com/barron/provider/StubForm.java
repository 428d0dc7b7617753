package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of a form or a query string, in order; names may repeat. */
public record StubForm(List<Field> fields) {
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** A field; nothing is encoded. */
  public record Field(String name, String value) {}

  public StubForm {
    fields = List.copyOf(fields);
  }

  /** Names and values alternately. */
  public static StubForm of(String... namesAndValues) {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new StubForm(fields);
  }

  /** Reads what stands on the wire. @throws IllegalArgumentException when an escape is broken */
  public static StubForm parse(String encoded) {
    return parse(encoded, text -> URLDecoder.decode(text, UTF_8));
  }

  /** Reads each byte as one character; a broken escape stays as it is. */
  static StubForm parseBytes(String encoded) {
    return parse(encoded, StubForm::bytes);
  }

  private static StubForm parse(String encoded, UnaryOperator<String> decoder) {
    var fields = new ArrayList<Field>();
    for (String pair : encoded.split("&")) {
      if (!pair.isEmpty()) {
        int split = pair.indexOf('=');
        String name = split < 0 ? pair : pair.substring(0, split);
        String value = split < 0 ? "" : pair.substring(split + 1);
        fields.add(new Field(decoder.apply(name), decoder.apply(value)));
      }
    }
    return new StubForm(fields);
  }

  private static String bytes(String text) {
    return ESCAPE
        .matcher(text.replace('+', ' '))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(escape.group(1), 16))));
  }

  /** This form with one more field at its end. */
  public StubForm and(String name, String value) {
    var more = new ArrayList<>(fields);
    more.add(new Field(name, value));
    return new StubForm(more);
  }

  /** This form with a field's value replaced, or added when it was not there. */
  public StubForm with(String name, String value) {
    if (!names().contains(name)) {
      return and(name, value);
    }
    return new StubForm(
        fields.stream().map(f -> f.name().equals(name) ? new Field(name, value) : f).toList());
  }

  /** This form without a field. */
  public StubForm without(String name) {
    return new StubForm(fields.stream().filter(f -> !f.name().equals(name)).toList());
  }

  /** The first value of a name. */
  public Optional<String> first(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).map(Field::value).findFirst();
  }

  /** All names. */
  public Set<String> names() {
    return fields.stream().map(Field::name).collect(Collectors.toSet());
  }

  /** As it is sent. */
  public String encoded() {
    return fields.stream()
        .map(f -> URLEncoder.encode(f.name(), UTF_8) + "=" + URLEncoder.encode(f.value(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
