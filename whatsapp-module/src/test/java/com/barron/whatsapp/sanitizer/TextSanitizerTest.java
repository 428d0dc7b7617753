package com.barron.whatsapp.sanitizer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSanitizerTest {
  /** Some are younger than the table of characters of Java 17. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83E\uDEE0 leaking",
        "\uD83E\uDEF8\uD83E\uDEF7",
        "\uD83D\uDED8",
        "\u1C89 \uA7DA"
      })
  void keepsWhatIsYoungerThanThisMachine(String text) {
    assertThat(TextSanitizer.lines(text)).isEqualTo(text);
    assertThat(TextSanitizer.line(text, 80)).isEqualTo(text);
  }

  @Test
  void keepsEveryCharacterThatCanBeSeen() {
    for (int point = 0x20; point <= Character.MAX_CODE_POINT; point++) {
      int type = Character.getType(point);
      boolean canBeSeen =
          type != Character.CONTROL
              && type != Character.FORMAT
              && type != Character.SURROGATE
              && type != Character.UNASSIGNED
              && type != Character.LINE_SEPARATOR
              && type != Character.PARAGRAPH_SEPARATOR;
      if (canBeSeen) {
        String text = Character.toString(point);
        assertThat(TextSanitizer.lines(text)).as("U+%04X", point).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x1B, 0x7F, 0x9F, 0x200B, 0x202E, 0x2065, 0x2066, 0xFEFF, 0xFFF5, 0xFFFE, 0xFFFF,
        0xFDD0, 0x1FFFE, 0x10FFFF, 0xE0041, 0xE0FFF, 0xD800, 0xDFFF
      })
  void dropsWhatHidesOrIsNoCharacter(int point) {
    assertThat(TextSanitizer.lines("a" + Character.toString(point) + "b")).isEqualTo("ab");
  }
}
