package com.barron.production.openwork.acknowledgement;

import com.barron.production.people.PersonId;

/** The result of acknowledging an alert. */
public sealed interface AlertAcknowledgement {
  /** The alert was open and ends by this. */
  record Taken() implements AlertAcknowledgement {}

  /** Somebody did so before; nothing changed. */
  record TakenBefore(PersonId by) implements AlertAcknowledgement {}

  /** There was nothing to acknowledge. */
  record NothingOpen() implements AlertAcknowledgement {}
}
