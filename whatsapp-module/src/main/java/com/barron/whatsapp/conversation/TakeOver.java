package com.barron.whatsapp.conversation;

import com.barron.production.people.PersonId;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody talks in a conversation instead of Barron.
 *
 * @param until Barron keeps quiet until then, so that nobody is left alone with a silent bot
 */
public record TakeOver(PersonId by, Instant until) {
  /** Since whoever took over did something. */
  public static final Duration LENGTH = Duration.ofMinutes(30);

  public boolean isOn(Instant now) {
    return until.isAfter(now);
  }
}
