package com.barron.whatsapp.channel;

import com.barron.whatsapp.text.Texts;
import java.util.List;
import java.util.Locale;

/** The words of the templates, which a provider approves language by language. */
public final class TemplateTexts {
  private TemplateTexts() {}

  /** The languages in which there are templates. */
  public static List<Locale> languages() {
    return Texts.languages();
  }

  /** The text with its placeholders, {@code {{1}}} to {@code {{3}}}; none stands at an end. */
  public static String body(Template.Name name, Locale language) {
    return Texts.in(language).say("template." + name, "{{1}}", "{{2}}", "{{3}}");
  }

  /** What the button says that acknowledges. WhatsApp takes no emoji there. */
  public static String button(Locale language) {
    return Texts.in(language).say("template.ack");
  }
}
