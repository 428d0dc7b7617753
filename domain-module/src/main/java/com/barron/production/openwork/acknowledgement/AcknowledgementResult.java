package com.barron.production.openwork.acknowledgement;

import com.barron.production.maintenance.TicketStatus;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import java.util.Optional;

/** What came of it that somebody takes care of a subject. */
public sealed interface AcknowledgementResult {
  /** The status of a ticket, as it is now; empty for anything else. */
  Optional<TicketStatus> ticketStatus();

  /** Whether they take care of it, or ended what people were alerted of. */
  default boolean isAccepted() {
    return this instanceof Taken
        || this instanceof TakenBefore
        || this instanceof TakenByOther other && other.hasEndedAlert();
  }

  /** It is theirs from now on, or they ended its alert and nobody else takes care of it. */
  record Taken(Optional<TicketStatus> ticketStatus) implements AcknowledgementResult {}

  /** It was theirs before. */
  record TakenBefore(Optional<TicketStatus> ticketStatus) implements AcknowledgementResult {}

  /**
   * Somebody else takes care of it, as before.
   *
   * @param hasEndedAlert whether people were alerted of it all the same, until now
   */
  record TakenByOther(PersonId other, boolean hasEndedAlert, Optional<TicketStatus> ticketStatus)
      implements AcknowledgementResult {}

  /** Nobody takes care of it: it cannot be assigned, and nobody was alerted of it. */
  record NothingOpen(Optional<TicketStatus> ticketStatus) implements AcknowledgementResult {}

  /** Nothing changed: there is nothing left to do. */
  record NothingLeft(Optional<TicketStatus> ticketStatus) implements AcknowledgementResult {}

  /** Nothing changed: there is no such subject. */
  record Missing(Match.Missing<?> match) implements AcknowledgementResult {
    @Override
    public Optional<TicketStatus> ticketStatus() {
      return Optional.empty();
    }
  }
}
