package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.maintenance.signals.MachineState;
import com.barron.production.maintenance.signals.Signal;
import com.barron.production.maintenance.signals.SignalAnswer;
import com.barron.production.maintenance.signals.SignalEntry;
import com.barron.production.maintenance.signals.SignalOutcome;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Instant;

/** Signals of machines in JSON. */
public final class SignalJson {
  public static final Field<String> EVENT_ID =
      new Field<>(
          "eventId",
          ValueType.text(1, Signal.LONGEST_ID),
          "Names the signal, unique among those of its machine.",
          "press3-000481");
  public static final Field<MachineState> STATE =
      new Field<>(
          "state",
          ValueType.oneOf(MachineState.class),
          "What the machine says of itself.",
          MachineState.FAULT);
  public static final Field<Instant> OCCURRED_AT =
      CommonFields.instant("occurredAt", "When, by the device's clock.");
  public static final Field<String> CODE =
      new Field<>(
          "code",
          ValueType.text(1, Signal.LONGEST_CODE),
          "The machine's code of a fault.",
          "E-101");
  public static final Field<String> DESCRIPTION =
      new Field<>(
          "description",
          ValueType.text(1, Signal.LONGEST_DESCRIPTION),
          "What the machine says of a fault.",
          "Oil pressure low");

  private static final Field<SignalOutcome> OUTCOME =
      new Field<>(
          "outcome",
          ValueType.oneOf(SignalOutcome.class),
          "What came of it; nothing is kept of what is in-future or too-old.",
          SignalOutcome.WAITING);
  private static final Field<Reference> TICKET =
      CommonFields.reference(
          "ticket", ReferenceKind.TICKET, "The ticket that it opened or joined.", "MAINT-556");

  /** A signal that comes. */
  public static final RequestSchema REQUEST =
      RequestSchema.named("SignalRequest")
          .with(EVENT_ID)
          .with(STATE)
          .with(OCCURRED_AT)
          .perhaps(CODE)
          .perhaps(DESCRIPTION);

  /** What came of a signal. */
  public static final Representation<SignalAnswer> ANSWER =
      Representation.<SignalAnswer>named("SignalAnswer")
          .with(EVENT_ID, SignalAnswer::eventId)
          .with(OUTCOME, SignalAnswer::outcome)
          .perhaps(TICKET, SignalAnswer::ticket)
          .with(
              new Field<>(
                  "repeated",
                  ValueType.truth(),
                  "Whether it was known before: nothing was done now.",
                  false),
              SignalAnswer::isRepeated);

  /** A signal that is kept. */
  public static final Representation<SignalEntry> SIGNAL =
      Representation.<SignalEntry>named("Signal")
          .with(EVENT_ID, SignalEntry::eventId)
          .with(STATE, SignalEntry::state)
          .perhaps(CODE, SignalEntry::code)
          .perhaps(DESCRIPTION, SignalEntry::description)
          .with(OCCURRED_AT, SignalEntry::occurredAt)
          .with(CommonFields.instant("receivedAt", "When it came."), SignalEntry::receivedAt)
          .with(OUTCOME, SignalEntry::outcome)
          .perhaps(TICKET, SignalEntry::ticket);

  private SignalJson() {}
}
