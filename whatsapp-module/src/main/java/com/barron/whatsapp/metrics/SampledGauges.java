package com.barron.whatsapp.metrics;

/** Something that is measured now and then, because counting it costs a statement. */
public interface SampledGauges {
  /** Measures, and says the values by {@link Metrics#gauge}. */
  void sample();
}
