package com.barron.whatsapp.conversation.supervision;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.conversation.SessionCodec;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.OpenQuestion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts conversations: a sequential scan over one row for each identity. */
@Singleton
class ConversationReportRepository implements ConversationReport {
  /** Who wrote within the quarter of an hour is answering, and has not stopped. */
  private static final String STATES =
      """
      SELECT state, last_inbound_at < now() - interval '15 minutes' AS is_resting, count(*) AS conversations
        FROM whatsapp_session
       WHERE last_inbound_at >= ? AND last_inbound_at < ? AND person_id IS NOT NULL
         AND (state ~ '^\\{"form":"[^"]' OR state LIKE '%"kept":%')
       GROUP BY 1, 2
       LIMIT 10000
      """;

  private static final String LANGUAGES =
      """
      SELECT language, count(*) AS conversations
        FROM whatsapp_session
       WHERE last_inbound_at >= ? AND last_inbound_at < ? AND person_id IS NOT NULL
       GROUP BY language
       ORDER BY conversations DESC, language
       LIMIT 50
      """;

  private final Sql sql;
  private final Chat chat;

  @Inject
  ConversationReportRepository(Sql sql, Chat chat) {
    this.sql = sql;
    this.chat = chat;
  }

  @Override
  public List<StepCount> dropOff(Instant from, Instant to, int most) {
    Map<OpenQuestion, Long> open = new HashMap<>();
    Map<OpenQuestion, Long> left = new HashMap<>();
    for (Stopped stopped : sql.read(STATES, Stopped::of, from, to)) {
      DialogueState state = SessionCodec.state(stopped.state());
      if (stopped.isResting()) {
        chat.openQuestion(state)
            .ifPresent(step -> open.merge(step, stopped.conversations(), Long::sum));
      }
      state
          .suspendedForm()
          .map(half -> new DialogueState(half.form(), half.answers(), List.of(), 0))
          .flatMap(chat::openQuestion)
          .ifPresent(step -> left.merge(step, stopped.conversations(), Long::sum));
    }
    Map<OpenQuestion, StepCount> steps = new HashMap<>();
    open.forEach((step, count) -> steps.put(step, new StepCount(step, count, 0)));
    left.forEach(
        (step, count) -> steps.put(step, new StepCount(step, open.getOrDefault(step, 0L), count)));
    return steps.values().stream()
        .sorted(
            Comparator.comparingLong((StepCount step) -> -(step.open() + step.left()))
                .thenComparing(step -> step.step().form())
                .thenComparing(step -> step.step().slot()))
        .limit(most)
        .toList();
  }

  @Override
  public List<LanguageCount> languages(Instant from, Instant to) {
    return sql.read(
        LANGUAGES,
        row -> new LanguageCount(row.getString("language"), row.getLong("conversations")),
        from,
        to);
  }

  private record Stopped(String state, boolean isResting, long conversations) {
    static Stopped of(ResultSet row) throws SQLException {
      return new Stopped(
          row.getString("state"), row.getBoolean("is_resting"), row.getLong("conversations"));
    }
  }
}
