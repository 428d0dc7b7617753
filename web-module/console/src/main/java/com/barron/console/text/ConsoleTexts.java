package com.barron.console.text;

import com.barron.production.text.TextBundle;
import com.barron.whatsapp.flows.OpenQuestion;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.Texts;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of pages, and behind them those of the chat, which names the same things. */
public final class ConsoleTexts implements DurationText.Phrases {
  private static final Map<Locale, ConsoleTexts> KNOWN = new ConcurrentHashMap<>();

  private final TextBundle own;
  private final Texts chat;

  private ConsoleTexts(Locale language) {
    own = TextBundle.of(ConsoleTexts.class, "console", language);
    chat = Texts.in(language);
  }

  public static ConsoleTexts in(Locale language) {
    return KNOWN.computeIfAbsent(language, ConsoleTexts::new);
  }

  /** Those of the first language that is spoken here; English when none is. */
  public static ConsoleTexts firstOf(Enumeration<Locale> wanted) {
    while (wanted.hasMoreElements()) {
      Locale language = Locale.forLanguageTag(wanted.nextElement().getLanguage());
      if (languages().contains(language)) {
        return in(language);
      }
    }
    return in(Locale.ENGLISH);
  }

  public static List<Locale> languages() {
    return Texts.languages();
  }

  @Override
  public String say(String key, Object... arguments) {
    return knows(key) ? own.say(key, arguments) : chat.say(key, arguments);
  }

  /** Whether pages have a text of their own for it. */
  public boolean knows(String key) {
    return own.keys().contains(key);
  }

  /** Whether pages or the chat have a text for it. */
  public boolean has(String key) {
    return knows(key) || chat.keys().contains(key);
  }

  /** What a form of the chat is called; its id where it has no name. */
  public String form(String id) {
    return chatText(id + ".name", id);
  }

  /** A question of the chat in few words; its name where its text has places to fill. */
  public String question(OpenQuestion question) {
    String ask = chatText(question.form() + "." + question.slot() + ".ask", question.slot());
    String first = ask.lines().findFirst().orElse(question.slot());
    return form(question.form())
        + ": "
        + (first.contains("{") ? question.slot() : first.replace(": ?", ""));
  }

  private String chatText(String key, String otherwise) {
    return chat.keys().contains(key) ? chat.say(key) : otherwise;
  }

  /** What the plant itself calls something, in this language if there is a text for it. */
  public String name(String given) {
    return chat.name(given);
  }

  public Locale language() {
    return chat.language();
  }
}
