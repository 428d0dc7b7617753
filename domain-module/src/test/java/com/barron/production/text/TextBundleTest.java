package com.barron.production.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextBundleTest {
  @Test
  void fillsPlacesAndKeepsApostrophes() {
    MessageFormat format = TextBundle.format("it's {0}'s", Locale.ENGLISH);

    assertThat(TextBundle.filled(format, "{0}")).isEqualTo("it's {0}'s");
    assertThat(TextBundle.filled(format, "yours")).isEqualTo("it's yours's");
  }
}
