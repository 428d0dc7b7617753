package com.barron.whatsapp.dialogue;

import java.time.Duration;
import java.time.Instant;

/**
 * The files of the last message, if it had some: those that follow at once belong to them.
 *
 * @param destination where they went, and what they were
 * @param at when the message was written
 */
public record LatestFiles(String destination, Instant at) {
  /** An album comes as one message for each picture, within a second or two. */
  private static final Duration ALBUM = Duration.ofSeconds(10);

  /** Whether later files are answered by what was said of these. */
  public boolean cover(LatestFiles later) {
    return destination.equals(later.destination)
        && Duration.between(at, later.at).abs().compareTo(ALBUM) <= 0;
  }
}
