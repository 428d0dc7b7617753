package com.barron.whatsapp.corpus;

import com.barron.production.access.Role;
import java.util.List;
import java.util.Locale;

/**
 * An utterance of the corpus, and what it should come to.
 *
 * @param intent the heading above it
 * @param after what was typed before
 * @param canonical messages that say the same; one, unless they are choices
 * @param isOffered whether one of them must be on offer and nothing may be done; else the first one
 *     must be what comes out
 */
public record CorpusLine(
    Locale language,
    int number,
    String intent,
    Role role,
    List<String> after,
    String utterance,
    List<String> canonical,
    boolean isOffered) {
  private static final String NOTHING = "nothing";

  /** Whether nothing at all may be done. */
  public boolean isNothing() {
    return canonical.equals(List.of(NOTHING));
  }

  @Override
  public String toString() {
    return language + ":" + number + " " + utterance + (isOffered ? " ?> " : " => ") + canonical;
  }
}
