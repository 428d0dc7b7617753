package com.barron.whatsapp.alerts;

import java.time.Duration;
import java.util.List;

/** The steps for one kind of alert, in their order. May be empty: somebody deleted its rows. */
record Chain(List<Rung> rungs) {
  private static final Duration WITHOUT_ANY = Duration.ofHours(1);

  Chain {
    rungs = List.copyOf(rungs);
  }

  List<Rung> above(int step) {
    return rungs.stream().filter(rung -> rung.step() > step).toList();
  }

  /** How long the people of a step have; of a step that is no more, of the last one. */
  Duration patience(int step) {
    return rungs.stream()
        .filter(rung -> rung.step() == step)
        .findFirst()
        .map(Rung::patience)
        .orElseGet(this::interval);
  }

  /** How often the end of the chain is told again. */
  Duration interval() {
    return rungs.isEmpty() ? WITHOUT_ANY : rungs.get(rungs.size() - 1).patience();
  }
}
