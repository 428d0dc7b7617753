package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.settings.MetaAccount.ApprovedText;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The languages in which Meta had no template, or did not let us use it. The configuration names
 * the languages that were submitted; only Meta knows which of them are approved, and says so for
 * each message anew.
 */
final class MissingTemplates {
  /** An approval takes minutes to days. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private final Map<TemplateLanguage, Deadline> until = new ConcurrentHashMap<>();

  private record TemplateLanguage(String name, String code) {}

  /** The code that is closest to a language; the first one while that one is missing. */
  String code(ApprovedText text, Locale language) {
    String closest = text.code(language);
    Deadline missing = until.get(new TemplateLanguage(text.name(), closest));
    return missing == null || missing.isPast() ? closest : first(text);
  }

  /** Whether Meta did not say lately that it lacks the one that would go. */
  boolean isThere(ApprovedText text, Locale language) {
    Deadline missing = until.get(new TemplateLanguage(text.name(), code(text, language)));
    return missing == null || missing.isPast();
  }

  /** Remembers that one is missing. @return whether it was not known before */
  boolean note(ApprovedText text, String code) {
    Deadline before = until.put(new TemplateLanguage(text.name(), code), Deadline.in(REMEMBERED));
    return before == null || before.isPast();
  }

  static String first(ApprovedText text) {
    return text.languages().get(0);
  }
}
