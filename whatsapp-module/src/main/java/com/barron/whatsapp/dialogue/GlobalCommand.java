package com.barron.whatsapp.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said anywhere, as a whole message. */
enum GlobalCommand {
  MENU,
  BACK,
  HELP,
  /** Only at the menu: in a form it is an answer. */
  RESUME;

  static Optional<GlobalCommand> in(Input said, Translations translations) {
    return Arrays.stream(values())
        .filter(command -> command.isMeantBy(said, translations))
        .findFirst();
  }

  private boolean isMeantBy(Input said, Translations translations) {
    String name = name().toLowerCase(Locale.ROOT);
    return said.plain().equals(name) || translations.words("word." + name).contains(said.plain());
  }
}
