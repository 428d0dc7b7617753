package com.barron.whatsapp.alerts;

import com.barron.production.people.PersonId;

/** The result of acknowledging an alert. */
public sealed interface Acknowledgement {
  /** The alert was open and ends by this. */
  record Taken() implements Acknowledgement {}

  /** Somebody did so before; nothing changed. */
  record TakenBefore(PersonId by) implements Acknowledgement {}

  /** There was nothing to acknowledge. */
  record NothingOpen() implements Acknowledgement {}
}
