package com.barron.whatsapp.dialogue;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages through choices when there are more than a list of WhatsApp holds. Whatever is shown, the
 * number and the name of each of them can be said.
 */
final class Paging {
  /** As many as a list holds are shown at once. */
  private static final int WHOLE = 10;

  /** The size of a page when there are more, beside the choice that shows the next page. */
  private static final int PAGE = 9;

  /** The choice that shows the next page: the index of the first one to be shown. */
  private static final Pattern TURN = Pattern.compile("more ([0-9]{1,4})");

  private Paging() {}

  /** The first choice to be shown; empty when something else was said. */
  static OptionalInt wanted(DialogueState state, Input said, Translations translations) {
    int all = state.offered().size();
    if (all <= WHOLE) {
      return OptionalInt.empty();
    }
    Matcher turn = TURN.matcher(said.plain());
    if (turn.matches()) {
      return OptionalInt.of(within(Integer.parseInt(turn.group(1)), all));
    }
    return said.plain().equals("more") || translations.words("word.more").contains(said.plain())
        ? OptionalInt.of(within(state.from() + PAGE, all))
        : OptionalInt.empty();
  }

  /** After the last one come the first ones again. */
  private static int within(int index, int all) {
    return index < all ? index : 0;
  }
}
