package com.barron.whatsapp.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Forms that no provider posts: broken, or with fields left out, added, doubled or replaced. */
final class FormMutations {
  private static final List<String> BROKEN =
      List.of("%", "%zz", "%ff%fe", "%c0%80", "&&=&", "=", "\0");
  private static final List<String> ADDED =
      List.of("ButtonPayload", "ListId", "Latitude", "OptOutType", "MediaUrl0", "X-Y", "a", "");
  private static final int TOO_MANY = 250;

  private final Random random;
  private final TextMutations texts;

  FormMutations(Random random) {
    this.random = random;
    this.texts = new TextMutations(random);
  }

  String form(String valid) {
    List<String> pairs = new ArrayList<>(List.of(valid.split("&")));
    for (int i = 0; i <= random.nextInt(3); i++) {
      mutate(pairs);
    }
    String form = String.join("&", pairs);
    return switch (random.nextInt(10)) {
      case 0 -> form.substring(0, random.nextInt(form.length() + 1));
      case 1 -> form + BROKEN.get(random.nextInt(BROKEN.size()));
      default -> form;
    };
  }

  private void mutate(List<String> pairs) {
    int chosen = random.nextInt(pairs.size());
    String name = pairs.get(chosen).split("=", 2)[0];
    switch (random.nextInt(8)) {
      case 0 -> pairs.add(pairs.get(chosen));
      case 1 -> pairs.add(name + "=" + encoded(texts.text()));
      case 2 -> pairs.add(ADDED.get(random.nextInt(ADDED.size())) + "=" + encoded(texts.text()));
      case 3 -> pairs.set(chosen, name + "=");
      case 4 -> pairs.set(chosen, encoded(texts.text()) + "=x");
      case 5 -> {
        if (random.nextInt(8) == 0) {
          pairs.addAll(Collections.nCopies(TOO_MANY, "a=b"));
        } else if (pairs.size() > 1) {
          pairs.remove(chosen);
        }
      }
      default -> pairs.set(chosen, name + "=" + encoded(texts.text()));
    }
  }

  /** Half of a surrogate pair becomes three bytes, as careless writers do; that is not UTF-8. */
  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints().forEach(point -> append(encoded, point));
    return encoded.toString();
  }

  private static void append(StringBuilder encoded, int point) {
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      escape(encoded, 0xE0 | point >> 12);
      escape(encoded, 0x80 | point >> 6 & 0x3F);
      escape(encoded, 0x80 | point & 0x3F);
    } else {
      for (byte each : Character.toString(point).getBytes(UTF_8)) {
        escape(encoded, each & 0xFF);
      }
    }
  }

  private static void escape(StringBuilder encoded, int unsigned) {
    encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) unsigned));
  }
}
