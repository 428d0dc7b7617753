package com.barron.whatsapp.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said anywhere, as a whole message. */
enum Command {
  MENU,
  BACK,
  HELP,
  /** Only at the menu: in a form it is an answer. */
  RESUME;

  static Optional<Command> in(Input said, Wording wording) {
    return Arrays.stream(values()).filter(command -> command.isMeantBy(said, wording)).findFirst();
  }

  private boolean isMeantBy(Input said, Wording wording) {
    String name = name().toLowerCase(Locale.ROOT);
    return said.plain().equals(name) || wording.words("word." + name).contains(said.plain());
  }
}
