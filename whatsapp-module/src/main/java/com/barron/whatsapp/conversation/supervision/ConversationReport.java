package com.barron.whatsapp.conversation.supervision;

import com.barron.whatsapp.flows.OpenQuestion;
import java.time.Instant;
import java.util.List;

/**
 * Statistics of conversations. A step is not stored but derived, so each conversation counts with
 * the form that it stands in now, and with the last one that it left half-way. Each method is one
 * statement.
 */
public interface ConversationReport {
  /** Where those stopped who wrote last in a span of time, the most frequent question first. */
  List<StepCount> dropOff(Instant from, Instant to, int most);

  /** In which language those are spoken to who wrote last in a span of time. */
  List<LanguageCount> languages(Instant from, Instant to);

  /**
   * A question at which people stopped.
   *
   * @param open how many conversations stand there
   * @param left how many left the form there
   */
  record StepCount(OpenQuestion step, long open, long left) {}

  /** How many conversations are in a language. */
  record LanguageCount(String language, long conversations) {}
}
