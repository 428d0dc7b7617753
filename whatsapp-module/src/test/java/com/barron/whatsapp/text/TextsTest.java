package com.barron.whatsapp.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts english = Texts.in(Locale.ENGLISH);

  @Test
  void numbersFollowTheLanguage() {
    assertThat(english.say("number.large", 99_999)).contains("99,999");
  }

  @Test
  void aLanguageThatIsNotThereIsEnglishWhateverTheServersOwnIs() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Texts.in(new Locale("de")).say("level.LOW")).isEqualTo("Low");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnknownKeyIsAMistakeOfOurs() {
    assertThatThrownBy(() -> english.say("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }
}
