package com.barron.whatsapp.fuzz;

import java.util.List;
import java.util.Random;

/** Texts that break readers, tables, logs or dialogues. */
final class TextMutations {
  private static final int PLANES = 17;
  private static final int PLANE = 0x10000;
  private static final List<String> KNOWN =
      List.of(
          "",
          " ",
          "\0",
          "\u0007\u001b[31m",
          "\u202E\u2066abc\u2069",
          "\uFEFF\u200B\u200D",
          "\uFFFE\uFFFF",
          "👩‍👩‍👧‍👦🏴‍☠️🔟#️⃣",
          "﷽",
          "İıſẞ",
          "١٢٣１２３",
          "'; DROP TABLE person; --",
          "%s%n%d{0}${jndi:x}#{1}",
          "{\"form\":1}",
          "<script>alert(1)</script>",
          "=1+1",
          "*bold* _it_ ~no~ ```code```",
          "\r\nX: y\r\n",
          "\\u0000",
          "../../etc/passwd",
          "http://[::1",
          "file:///etc/passwd",
          "https://",
          "//",
          "%zz",
          "whatsapp:",
          "whatsapp:+",
          "wamid.",
          "Tue, 99 Foo 2026 25:61:61 +9999",
          "133010");
  private static final List<String> NUMBERS =
      List.of("-1", "1e9", "NaN", "0x10", "99999999999999999999", "1e999999999", "-0", "0.000");
  private static final List<String> OPENINGS =
      List.of(
          "1 ", "defect ORD-12346 ", "status ", "ORD-", "join ", "report MACH-003 new ", "ACK ");
  private static final List<Integer> LENGTHS = List.of(200, 1_024, 1_600, 4_096, 4_097, 10_000);

  private final Random random;

  TextMutations(Random random) {
    this.random = random;
  }

  String text() {
    return switch (random.nextInt(9)) {
      case 0 -> points(1 + random.nextInt(40));
      case 1 -> "a" + half() + "b" + half();
      case 2 -> controls();
      case 3 -> points(1).repeat(oneOf(LENGTHS));
      case 4 -> oneOf(NUMBERS);
      case 5 -> oneOf(OPENINGS) + points(1 + random.nextInt(5));
      case 6 -> oneOf(OPENINGS) + oneOf(KNOWN);
      case 7 -> "a" + "\u0301".repeat(1 + random.nextInt(500));
      default -> oneOf(KNOWN);
    };
  }

  /** Of every plane alike. */
  private String points(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextInt(PLANES) * PLANE + random.nextInt(PLANE));
    }
    return text.toString();
  }

  private char half() {
    return (char) (Character.MIN_SURROGATE + random.nextInt(2_048));
  }

  private String controls() {
    StringBuilder text = new StringBuilder("x");
    for (int i = 0; i < 10; i++) {
      text.append((char) random.nextInt(0xA0));
    }
    return text.toString();
  }

  private <T> T oneOf(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
