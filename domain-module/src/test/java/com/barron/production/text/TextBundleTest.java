package com.barron.production.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextBundleTest {
  @Test
  void fillsPlacesAndKeepsApostrophes() {
    assertThat(TextBundle.filled("it's {0}'s", Locale.ENGLISH, "{0}")).isEqualTo("it's {0}'s");
    assertThat(TextBundle.filled("it's", Locale.ENGLISH)).isEqualTo("it's");
  }
}
