package com.barron.whatsapp.channel.twilio.webhook;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the signed text of a form into other fields that join to the same text. */
final class Resplitting {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,30}");

  private final Random random;
  private final SortedMap<String, String> real;
  private final String text;
  private final TreeSet<Integer> begins = new TreeSet<>();

  Resplitting(Random random, SortedMap<String, String> real) {
    this.random = random;
    this.real = real;
    var joined = new StringBuilder();
    real.forEach(
        (name, value) -> {
          begins.add(joined.length());
          joined.append(name).append(value);
        });
    this.text = joined.toString();
  }

  /** A form whose sorted names and values join to the text; often the real one. */
  Map<String, String> next() {
    TreeSet<Integer> cuts = new TreeSet<>(begins);
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      cuts.add(0);
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> cuts.remove(cuts.floor(at));
        case 1 -> cuts.add(at);
        default -> {
          // The beginning of a field moves by a few characters.
          int begin = cuts.floor(at);
          cuts.remove(begin);
          cuts.add(Math.max(0, Math.min(text.length() - 1, begin + random.nextInt(9) - 4)));
        }
      }
    }
    cuts.add(0);
    Map<String, String> fields = new TreeMap<>();
    String before = "";
    for (int begin : cuts) {
      Integer following = cuts.higher(begin);
      String part = text.substring(begin, following == null ? text.length() : following);
      String name = name(part);
      if (name.isEmpty() || name.compareTo(before) <= 0) {
        return real;
      }
      fields.put(name, part.substring(name.length()));
      before = name;
    }
    return fields;
  }

  /** The real name where there is one, or any beginning that could be one. */
  private String name(String part) {
    for (String name : real.keySet()) {
      if (part.startsWith(name) && random.nextInt(4) > 0) {
        return name;
      }
    }
    Matcher matcher = NAME.matcher(part);
    return matcher.lookingAt() ? part.substring(0, 1 + random.nextInt(matcher.end())) : "";
  }
}
