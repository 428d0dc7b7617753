package com.barron.production.maintenance.signals;

import com.barron.production.retention.RetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes signals that are too old, then those that are too many. When a deleted one is repeated,
 * it counts as late or too old.
 */
@Singleton
class SignalRetention implements RetentionRule {
  /** Older ones are deleted; longer than a device may be late. */
  static final int DAYS = 30;

  /** Of each machine; more than that, the oldest are deleted. */
  static final int OF_A_MACHINE = 10_000;

  private final SignalRepository signalRepository;

  @Inject
  SignalRetention(SignalRepository signalRepository) {
    this.signalRepository = signalRepository;
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public boolean isHourly() {
    return true;
  }

  @Override
  public int deleteBatch(int most) {
    int old = signalRepository.forgetOld(DAYS, most);
    return old < most ? old + signalRepository.forgetTooMany(OF_A_MACHINE, most - old) : old;
  }
}
