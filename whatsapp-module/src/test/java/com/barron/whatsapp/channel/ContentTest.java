package com.barron.whatsapp.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
  @ParameterizedTest
  @CsvSource({
    "a\\u0000b,ab",
    "ORD\\u200b-12345,ORD-12345",
    "\\u202eORD-1\\u202c,ORD-1",
    "ORD\\u200d-1,ORD-1",
    "a\\u00adb\\ufeff,ab",
    "\\ud83d,''",
    "1\\ufe0f\\u20e3,1\\ufe0f\\u20e3",
    "\\ud83d\\udc69\\u200d\\ud83d\\udd27,\\ud83d\\udc69\\u200d\\ud83d\\udd27"
  })
  void keepsWhatCanBeSeen(String raw, String clean) {
    assertThat(new Content.Text(unescape(raw)).text()).isEqualTo(unescape(clean));
  }

  @Test
  void knowsOneKindOfLineBreak() {
    assertThat(new Content.Text("a\r\nb\rc\u2028d\te").text()).isEqualTo("a\nb\nc\nd e");
  }

  @Test
  void cutsWithoutHalvingACharacter() {
    String text = new Content.Text("x" + "😀".repeat(3_000)).text();
    assertThat(text.length()).isEqualTo(4_095);
    assertThat(Character.isHighSurrogate(text.charAt(4_094))).isFalse();
  }

  @Test
  void tellsNothingOfATextToALog() {
    assertThat(new Content.Text("secret")).hasToString("Text[6 characters]");
    assertThat(new Content.Tap("secret", "")).hasToString("Tap[6 characters]");
  }

  @Test
  void filesHaveReferencesAndAtMostTenOfThem() {
    var media = new Content.Media(Content.MediaKind.IMAGE, "id", "a\r\nb");
    assertThat(media.caption()).isEqualTo("a\nb");
    assertThat(media).hasToString("Media[1 IMAGE]");
    for (var references : List.of(List.<String>of(), Collections.nCopies(11, "id"), List.of(" "))) {
      assertThatThrownBy(() -> new Content.Media(Content.MediaKind.IMAGE, references, ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String unescape(String text) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\u", i)) {
        plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
        i += 5;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  @Test
  void aTapNamesTheQuestionThatItCameWith() {
    assertThat(Content.Tap.of(Content.Tap.wire("INTERNAL_REJECT", 17), "SM1"))
        .isEqualTo(new Content.Tap("INTERNAL_REJECT", OptionalInt.of(17), "SM1"));
    assertThat(Content.Tap.of(Content.Tap.wire("ACK MAINT-555", 0), "SM1"))
        .isEqualTo(new Content.Tap("ACK MAINT-555", "SM1"));
    assertThat(Content.Tap.of("more 9#999999999", "").question()).hasValue(999_999_999);
  }

  @Test
  void whatIsNoNumberOfAQuestionStaysPartOfTheAnswer() {
    for (String id : List.of("#17", "LOW#", "LOW#x", "LOW#1234567890", "LOW# 1")) {
      assertThat(Content.Tap.of(id, "")).isEqualTo(new Content.Tap(id, ""));
    }
  }
}
