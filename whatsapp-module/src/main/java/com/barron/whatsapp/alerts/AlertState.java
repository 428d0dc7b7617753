package com.barron.whatsapp.alerts;

/** The life cycle of an alert; drawn in its migration. */
public enum AlertState {
  OPEN,
  ACKNOWLEDGED,
  /** The clock ended, or another alert says more. */
  OVER,
  /** The end of the chain is reached and told again and again. */
  EXHAUSTED
}
