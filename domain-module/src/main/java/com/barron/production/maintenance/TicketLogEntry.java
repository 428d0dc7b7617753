package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.sla.Priority;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did with a ticket.
 *
 * @param note what they said of it, at most {@value #LONGEST_NOTE} characters, or empty text
 * @param assignee to whom it was assigned
 * @param urgency as urgent as it became
 */
public record TicketLogEntry(
    TicketAction action,
    PersonId by,
    Instant at,
    String note,
    Optional<PersonId> assignee,
    Optional<Priority> urgency) {
  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 500;

  public TicketLogEntry {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
    }
  }

  static TicketLogEntry of(TicketAction action, PersonId by, Instant at, String note) {
    return new TicketLogEntry(action, by, at, note.strip(), Optional.empty(), Optional.empty());
  }

  TicketLogEntry assigning(PersonId person) {
    return new TicketLogEntry(action, by, at, note, Optional.of(person), urgency);
  }

  TicketLogEntry asUrgentAs(Priority priority) {
    return new TicketLogEntry(action, by, at, note, assignee, Optional.of(priority));
  }
}
