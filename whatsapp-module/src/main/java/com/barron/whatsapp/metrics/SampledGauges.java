package com.barron.whatsapp.metrics;

/** Values that are measured at intervals, because counting them costs a statement. */
public interface SampledGauges {
  /** Measures, and says the values by {@link Metrics#gauge}. */
  void sample();
}
