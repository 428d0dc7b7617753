package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.text.Texts;
import java.util.Locale;

/** A language as an option: by its own name. */
public final class LanguageOption {
  private LanguageOption() {}

  /** The choice that speaks this language from then on. */
  public static Option of(Locale language) {
    String id = "language " + language.toLanguageTag();
    return new Option(id.toUpperCase(Locale.ROOT), Texts.in(language).say("language.name"));
  }
}
