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
public record TicketEntry(
    TicketAction action,
    PersonId by,
    Instant at,
    String note,
    Optional<PersonId> assignee,
    Optional<Priority> urgency) {
  /** The longest note, in characters. */
  public static final int LONGEST_NOTE = 500;

  public TicketEntry {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
    }
  }

  static TicketEntry of(TicketAction action, PersonId by, Instant at, String note) {
    return new TicketEntry(action, by, at, note.strip(), Optional.empty(), Optional.empty());
  }

  TicketEntry assigning(PersonId person) {
    return new TicketEntry(action, by, at, note, Optional.of(person), urgency);
  }

  TicketEntry asUrgentAs(Priority priority) {
    return new TicketEntry(action, by, at, note, assignee, Optional.of(priority));
  }
}
