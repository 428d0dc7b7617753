package com.barron.whatsapp.metrics;

import com.barron.production.maintenance.signals.SignalAnswer;
import com.barron.production.maintenance.signals.SignalsWereReceived;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Signals of machines, whatever way they came. */
@Singleton
class SignalCounter {
  private static final String REPEATED = "repeated";

  private final Metrics metrics;

  @Inject
  SignalCounter(Metrics metrics) {
    this.metrics = metrics;
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SignalsWereReceived received) {
    received.answers().forEach(this::count);
  }

  private void count(SignalAnswer answer) {
    String outcome = answer.isRepeated() ? REPEATED : answer.outcome().name().replace('_', '-');
    metrics.count("barron.signals", "outcome", outcome);
  }
}
