package com.barron.production.maintenance.signals;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Deletes what is old, then what is too much. A repetition of a deleted one is late, or too old.
 */
@Stateless
public class SignalRetentionService implements SignalRetention {
  private final SignalRepository signalRepository;

  @Inject
  SignalRetentionService(SignalRepository signalRepository) {
    this.signalRepository = signalRepository;
  }

  @Override
  public int deleteBatch(int most) {
    int old = signalRepository.forgetOld(DAYS, most);
    return old < most ? old + signalRepository.forgetTooMany(OF_A_MACHINE, most - old) : old;
  }
}
