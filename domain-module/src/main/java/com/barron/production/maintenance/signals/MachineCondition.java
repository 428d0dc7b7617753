package com.barron.production.maintenance.signals;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The condition of a machine, derived from its signals. Trouble begins with a fault and ends when
 * the machine has run for long enough: a fault that comes and goes is one trouble. How long a state
 * lasts is measured from when its signal came, by the database's clock; the device's own decides
 * the order alone.
 */
@Entity
@Table(name = "machine_condition")
class MachineCondition {
  @Id private String machineNumber;

  @Enumerated(EnumType.STRING)
  private MachineState state;

  private Instant stateSince;
  private Instant knownUntil;
  private Instant troubleSince;
  private String code;
  private String description;
  private Long reporterId;
  private String ticketNumber;
  private Instant toldAt;
  private Instant dueAt;
  @Version private int version;

  MachineCondition() {}

  /** Of a machine that never spoke. */
  static MachineCondition unknown(Reference machine) {
    MachineCondition condition = new MachineCondition();
    condition.machineNumber = machine.toString();
    return condition;
  }

  /** Applies a signal. {@link #isDue} says what is due afterwards. */
  SignalOutcome take(Signal signal, PersonId by, Instant now, Optional<SignalPolicy> policy) {
    // A device that is ahead counts as of now: else its signals after a correction were late.
    Instant at = signal.occurredAt().isBefore(now) ? signal.occurredAt() : now;
    if (knownUntil != null && at.isBefore(knownUntil)) {
      return SignalOutcome.LATE;
    }
    knownUntil = at;
    reporterId = by.value();
    become(signal, now);
    if (troubleSince == null || policy.isEmpty()) {
      return SignalOutcome.NOTED;
    }
    schedule(policy.get());
    return ticketNumber == null || isRunning() ? SignalOutcome.WAITING : SignalOutcome.JOINED;
  }

  private void become(Signal signal, Instant now) {
    if (state != signal.state()) {
      state = signal.state();
      stateSince = now;
    }
    if (state == MachineState.FAULT) {
      code = signal.code().orElse(null);
      description = signal.description().orElse(null);
      troubleSince = troubleSince == null ? now : troubleSince;
    }
  }

  private void schedule(SignalPolicy policy) {
    if (isRunning()) {
      dueAt = stateSince.plus(policy.runningLasts());
    } else if (ticketNumber == null) {
      Instant lasted = troubleSince.plus(policy.faultLasts());
      Instant again = toldAt == null ? lasted : toldAt.plus(policy.ticketGap());
      dueAt = again.isAfter(lasted) ? again : lasted;
    } else {
      dueAt = null;
    }
  }

  boolean isDue(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  /** Whether the machine works. */
  boolean isRunning() {
    return state == MachineState.RUNNING;
  }

  /** A ticket tells of its trouble. */
  void told(Reference ticket, Instant now) {
    ticketNumber = ticket.toString();
    toldAt = now;
    dueAt = null;
  }

  /** Its trouble is over, or was ended by a person: what comes is another one. */
  void clear() {
    troubleSince = null;
    ticketNumber = null;
    dueAt = null;
  }

  /** What is due cannot be done now. */
  void postpone(Instant until) {
    dueAt = until;
  }

  /** Nothing follows from its state any more. */
  void forgetDue() {
    dueAt = null;
  }

  Reference machine() {
    return Reference.of(machineNumber);
  }

  /** The ticket that tells of its trouble. */
  Optional<Reference> ticket() {
    return Optional.ofNullable(ticketNumber).map(Reference::of);
  }

  /** By whom the last signal was brought. */
  PersonId reporter() {
    return new PersonId(reporterId);
  }

  /** What stands in the history of a ticket: the machine's own words, in no language. */
  String words() {
    return isRunning()
        ? state.name()
        : Stream.of(MachineState.FAULT.name(), code, description)
            .filter(text -> text != null)
            .collect(Collectors.joining(" · "));
  }
}
