package com.barron.production.maintenance.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A machine tells its state.
 *
 * @param eventId names this signal, unique among those of its machine; 1 to {@value #LONGEST_ID}
 *     characters
 * @param occurredAt by the device's clock; it decides the order of signals, and nothing else
 * @param code of the fault, as the machine has it; 1 to {@value #LONGEST_CODE} characters
 * @param description of the fault; 1 to {@value #LONGEST_DESCRIPTION} characters
 */
public record Signal(
    String eventId,
    MachineState state,
    Instant occurredAt,
    Optional<String> code,
    Optional<String> description) {
  public static final int LONGEST_ID = 100;
  public static final int LONGEST_CODE = 40;
  public static final int LONGEST_DESCRIPTION = 200;

  /** How far a device's clock may be ahead. */
  public static final Duration AHEAD_AT_MOST = Duration.ofMinutes(5);

  /** How old a signal may be; as long as a device keeps what it could not tell. */
  public static final Duration OLD_AT_MOST = Duration.ofDays(7);

  public Signal {
    check(eventId, LONGEST_ID);
    code.ifPresent(text -> check(text, LONGEST_CODE));
    description.ifPresent(text -> check(text, LONGEST_DESCRIPTION));
  }

  private static void check(String text, int longest) {
    if (text.isBlank()
        || text.length() > longest
        || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("1 to " + longest + " characters on one line");
    }
  }
}
