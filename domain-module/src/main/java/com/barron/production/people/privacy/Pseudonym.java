package com.barron.production.people.privacy;

import com.barron.production.people.PersonId;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody is called who was erased: by a number, in the language of the reader. */
public final class Pseudonym {
  private static final String ENGLISH = "former colleague ";
  private static final Pattern WRITTEN = Pattern.compile(ENGLISH + "([0-9]{1,18})");

  private Pseudonym() {}

  /** As it replaces the name. */
  public static String of(PersonId person) {
    return ENGLISH + person.value();
  }

  /**
   * Somebody's name as a reader sees it.
   *
   * @param name a name, or a pseudonym
   * @param former says a pseudonym with its number
   * @param known says a name
   */
  public static String shown(
      String name, UnaryOperator<String> former, UnaryOperator<String> known) {
    Matcher written = WRITTEN.matcher(name);
    return written.matches() ? former.apply(written.group(1)) : known.apply(name);
  }
}
