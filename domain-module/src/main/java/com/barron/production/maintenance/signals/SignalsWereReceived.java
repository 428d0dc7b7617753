package com.barron.production.maintenance.signals;

import java.util.List;

/** Signals of a machine were answered; fired in the transaction that accepts them. */
public record SignalsWereReceived(List<SignalAnswer> answers) {
  public SignalsWereReceived {
    answers = List.copyOf(answers);
  }
}
