package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.TurnContext;

/**
 * A use case by chat: a form, and what to do with its answers. Its texts are found by the id of its
 * form: {@code <id>.menu} in the menu, {@code <id>.words} open it, {@code <id>.help} is its line in
 * the help.
 */
public interface Flow {
  /** What to ask. The same at each call. */
  Form form();

  /** The permission that the speaker needs. */
  Permission permission();

  /** Whether it has a number in the menu. The others are opened by their words alone. */
  default boolean isOnMenu() {
    return true;
  }

  /** Whether it makes a record that can have files: those that are sent meanwhile wait for it. */
  default boolean takesFiles() {
    return false;
  }

  /**
   * Executes the use case with the answers of the complete form. Called once; what the turn looked
   * up can be used again.
   */
  Completion complete(TurnContext turnContext, Speaker speaker);
}
