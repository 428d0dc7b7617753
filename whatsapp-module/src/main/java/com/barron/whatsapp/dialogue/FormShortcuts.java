package com.barron.whatsapp.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What opens a form from the menu: its id, its words or its label in the menu, followed by answers
 * if one likes; or a first answer that says which form it belongs to.
 */
record FormShortcuts(List<Form> forms) {
  private static final int LONGEST_PHRASE = 6;

  /** A form to open. @param answers the words that follow, as they were typed */
  record Shortcut(Form form, List<String> answers) {}

  Optional<Shortcut> find(Input said, Translations translations) {
    return forms.stream()
        .filter(form -> form.opener().test(said))
        .findFirst()
        .map(form -> new Shortcut(form, said.words()))
        .or(() -> byPhrase(said.words(), phrases(translations)));
  }

  private static Optional<Shortcut> byPhrase(List<String> words, Map<String, Form> phrases) {
    for (int length = Math.min(words.size(), LONGEST_PHRASE); length > 0; length--) {
      var phrase = Input.typed(String.join(" ", words.subList(0, length))).plain();
      if (phrases.containsKey(phrase)) {
        var rest = words.subList(length, words.size());
        return Optional.of(new Shortcut(phrases.get(phrase), rest));
      }
    }
    return Optional.empty();
  }

  private Map<String, Form> phrases(Translations translations) {
    Map<String, Form> phrases = new HashMap<>();
    for (Form form : forms) {
      translations.words(form.text("words")).forEach(phrase -> phrases.putIfAbsent(phrase, form));
      Stream.of(translations, translations.english())
          .distinct()
          .map(language -> Input.typed(language.say(form.text("menu"))).plain())
          .forEach(label -> phrases.putIfAbsent(label, form));
      phrases.put(form.id(), form);
    }
    return phrases;
  }
}
