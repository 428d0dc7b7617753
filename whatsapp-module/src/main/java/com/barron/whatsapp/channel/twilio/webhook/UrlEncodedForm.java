package com.barron.whatsapp.channel.twilio.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An {@code application/x-www-form-urlencoded} text, read from its raw bytes: no other layer's idea
 * of charset, trimming or merging comes between. Repeated parameters are kept.
 */
public final class UrlEncodedForm {
  private static final int MOST_PARAMETERS = 200;

  private final List<FormParameter> pairs = new ArrayList<>();
  private boolean escapesAreProper = true;

  private UrlEncodedForm() {}

  /** Reads a body or a raw query. Never throws: see {@link #fields()}. */
  public static UrlEncodedForm read(byte[] raw) {
    var urlEncodedForm = new UrlEncodedForm();
    int start = 0;
    for (int i = 0; i <= raw.length; i++) {
      if (i == raw.length || raw[i] == '&') {
        if (i > start) {
          urlEncodedForm.add(raw, start, i);
        }
        start = i + 1;
      }
    }
    return urlEncodedForm;
  }

  public static UrlEncodedForm read(String query) {
    return read(query.getBytes(StandardCharsets.UTF_8));
  }

  /** The parameters as they came. */
  List<FormParameter> pairs() {
    return List.copyOf(pairs);
  }

  /**
   * The parameters as texts; of a repeated one the first. Empty when the form is malformed: a
   * broken escape, bytes that are not UTF-8, a parameter without a name, more than 200 parameters.
   */
  public Optional<Map<String, String>> fields() {
    if (!escapesAreProper || pairs.size() > MOST_PARAMETERS) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (FormParameter pair : pairs) {
        String name = text(pair.name());
        if (name.isEmpty()) {
          return Optional.empty();
        }
        fields.putIfAbsent(name, text(pair.value()));
      }
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    return Optional.of(fields);
  }

  /** Whether a parameter stands there twice. */
  boolean hasRepeatedName() {
    return pairs.stream().map(pair -> ByteBuffer.wrap(pair.name())).distinct().count()
        < pairs.size();
  }

  private void add(byte[] raw, int start, int end) {
    int equals = start;
    while (equals < end && raw[equals] != '=') {
      equals++;
    }
    pairs.add(
        new FormParameter(
            decode(raw, start, equals), decode(raw, equals == end ? end : equals + 1, end)));
  }

  /** A broken escape is kept as it is, and remembered. */
  private byte[] decode(byte[] raw, int start, int end) {
    var decoded = new ByteArrayOutputStream(end - start);
    for (int i = start; i < end; i++) {
      if (raw[i] == '+') {
        decoded.write(' ');
      } else if (raw[i] != '%') {
        decoded.write(raw[i]);
      } else if (i + 2 < end && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
        decoded.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
        i += 2;
      } else {
        escapesAreProper = false;
        decoded.write(raw[i]);
      }
    }
    return decoded.toByteArray();
  }

  private static int hex(byte digit) {
    return digit < 0 ? -1 : Character.digit(digit, 16);
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
