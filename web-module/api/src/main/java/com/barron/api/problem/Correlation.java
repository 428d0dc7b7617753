package com.barron.api.problem;

import java.util.UUID;
import org.jboss.logging.MDC;

/** Names a call in the log and in its answer, so that one is found by the other. */
public final class Correlation {
  /** The header of each answer. */
  public static final String HEADER = "X-Correlation-Id";

  /** As all of the product names it in the log. */
  private static final String IN_LOG = "correlation";

  private Correlation() {}

  /** Begins a call on this thread. */
  public static String begin() {
    String id = UUID.randomUUID().toString();
    MDC.put(IN_LOG, id);
    return id;
  }

  /** Of the call on this thread. */
  public static String current() {
    Object id = MDC.get(IN_LOG);
    return id == null ? begin() : id.toString();
  }

  public static void end() {
    MDC.remove(IN_LOG);
  }
}
