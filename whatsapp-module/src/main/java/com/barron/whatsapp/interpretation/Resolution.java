package com.barron.whatsapp.interpretation;

import java.util.List;

/** The canonical message that says what somebody said in their own words. */
public sealed interface Resolution {
  /** It is certain. @param message to be handled as if it had been typed */
  record Certain(String message) implements Resolution {}

  /**
   * One of these is meant; nothing is done before one is chosen. @param messages likeliest first
   */
  record Choice(List<String> messages) implements Resolution {
    public Choice {
      messages = List.copyOf(messages);
    }
  }

  /** Nothing was understood. @param nearest what comes nearest */
  record Unknown(List<String> nearest) implements Resolution {
    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }
}
