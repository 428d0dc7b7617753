package com.barron.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTextTest {
  @ParameterizedTest
  @CsvSource({
    "plain text, plain text",
    "*bold*, ∗bold∗",
    "~out~, ∼out∼",
    "```fixed```, ˋˋˋfixedˋˋˋ",
    "_slanted_, ＿slanted＿",
    "PART_NO_7, PART_NO_7",
    "> quote, › quote",
    "3 > 2, 3 > 2",
    "Thabo 👷🏿 Nkosi, Thabo 👷🏿 Nkosi",
  })
  void meansNothingToWhatsApp(String text, String quoted) {
    assertThat(QuotedText.of(text)).isEqualTo(quoted);
  }
}
