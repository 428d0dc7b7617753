package com.barron.whatsapp.channel;

import com.barron.whatsapp.text.Texts;
import java.util.Locale;

/** The fixed texts of a list of choices, in the language of the person. */
public final class ListTexts {
  private final Texts texts;

  private ListTexts(Texts texts) {
    this.texts = texts;
  }

  /** The texts of a language. */
  public static ListTexts in(Locale language) {
    return new ListTexts(Texts.in(language));
  }

  /** The label of the button that opens a list. At most 20 characters. */
  String open() {
    return texts.say("list.open");
  }

  /** The row that shows more choices. At most 24 characters. */
  String more() {
    return texts.say("list.more");
  }

  /** What can be typed instead of a tap. */
  String typed(String answer) {
    return texts.say("list.typed", answer);
  }
}
