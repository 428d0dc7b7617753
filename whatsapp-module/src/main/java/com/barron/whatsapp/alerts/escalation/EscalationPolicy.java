package com.barron.whatsapp.alerts.escalation;

import java.time.Duration;
import java.util.List;

/** The steps for one kind of alert, in their order. May be empty: somebody deleted its rows. */
record EscalationPolicy(List<EscalationStep> escalationSteps, Repetition repetition) {
  private static final Duration WITHOUT_ANY = Duration.ofHours(1);

  EscalationPolicy {
    escalationSteps = List.copyOf(escalationSteps);
  }

  List<EscalationStep> above(int step) {
    return escalationSteps.stream().filter(escalationStep -> escalationStep.step() > step).toList();
  }

  /** How long the people of a step have; of a step that is no more, of the last one. */
  Duration patience(int step) {
    return escalationSteps.stream()
        .filter(escalationStep -> escalationStep.step() == step)
        .findFirst()
        .map(EscalationStep::patience)
        .orElseGet(this::interval);
  }

  /** How long the people of a repeat have, from 1 on, before they are told again. */
  Duration patienceOfRepeat(int repeat) {
    return repetition.wait(interval(), repeat);
  }

  /** The wait of the last step. */
  Duration interval() {
    return escalationSteps.isEmpty()
        ? WITHOUT_ANY
        : escalationSteps.get(escalationSteps.size() - 1).patience();
  }
}
