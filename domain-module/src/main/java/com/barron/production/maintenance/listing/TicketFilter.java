package com.barron.production.maintenance.listing;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.Optional;

/**
 * Which tickets are wanted: all that is said of them holds.
 *
 * @param assignee who takes care of them; empty: whoever
 * @param machine on which they are; empty: whichever
 */
public record TicketFilter(
    Selection selection, Optional<PersonId> assignee, Optional<Reference> machine) {

  /** Of a machine, whatever became of them. */
  public static TicketFilter on(Reference machine) {
    return new TicketFilter(Selection.ALL, Optional.empty(), Optional.of(machine));
  }

  /** By their state. */
  public enum Selection {
    NOT_ENDED("t.resolved_at is null"),
    OPEN("t.resolved_at is null and t.status = 'OPEN'"),
    ACKNOWLEDGED("t.resolved_at is null and t.status = 'ACKNOWLEDGED'"),
    WAITING_FOR_PARTS("t.resolved_at is null and t.status = 'WAITING_FOR_PARTS'"),
    /** Resolved or withdrawn. */
    ENDED("t.resolved_at is not null"),
    ALL("true");

    private final String condition;

    Selection(String condition) {
      this.condition = condition;
    }

    String condition() {
      return condition;
    }
  }
}
