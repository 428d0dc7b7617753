package com.barron.production.runtime;

import java.util.List;

/**
 * The product cannot start until somebody changes something. The message lists every problem on one
 * line, and the launcher reads it in the server's log.
 */
final class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Without a stack trace: whoever reads it needs the problems alone. */
  StartRefusedException(List<String> problems) {
    super("Barron cannot start: " + String.join("; ", problems), null, false, false);
  }
}
