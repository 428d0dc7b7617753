package com.barron.faults;

import static java.util.stream.Collectors.toMap;

import com.barron.faults.Evidence.AcceptedMessage;
import com.barron.faults.Evidence.ConversationLine;
import com.barron.faults.Evidence.Owed;
import com.barron.provider.SentMessage;
import com.barron.provider.StubForm;
import com.barron.rig.TestCluster;
import com.barron.rig.TestSql;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the evidence of one case: all that came after its beginning, from the tables by SQL and
 * from the provider's record.
 */
final class EvidenceCollector {
  private final TestCluster testCluster;
  private final TestSql testSql;
  private final long firstRow;
  private final int firstTaken;

  private EvidenceCollector(TestCluster testCluster) {
    this.testCluster = testCluster;
    this.testSql = testCluster.sql();
    this.firstRow = testSql.number("SELECT coalesce(max(id), 0) FROM whatsapp_log");
    this.firstTaken = testCluster.twilio().record().sent(all -> true).size();
  }

  /** Starts collecting now. No message may be in flight. */
  static EvidenceCollector from(TestCluster testCluster) {
    return new EvidenceCollector(testCluster);
  }

  /** Rows that still have to be sent, or asked for. */
  long unsettled() {
    return testSql.number(
        """
        SELECT count(*) FROM whatsapp_outbox
         WHERE id > ? AND channel = 'twilio' AND state IN ('PENDING', 'SENDING', 'UNKNOWN')
        """,
        firstRow);
  }

  Evidence evidence(List<DeliveredMessage> said, Set<String> unanswered, boolean ordered) {
    return new Evidence(
        said,
        unanswered,
        ordered,
        inbox(said),
        journal(),
        owed(),
        taken(),
        tickets(said),
        violations());
  }

  private Set<String> inbox(List<DeliveredMessage> said) {
    String[] ids = said.stream().map(DeliveredMessage::id).distinct().toArray(String[]::new);
    return new HashSet<>(
        testSql.column(
            """
            SELECT provider_message_id FROM whatsapp_inbox
             WHERE channel = 'twilio' AND provider_message_id = ANY (?)
            """,
            (Object) ids));
  }

  private List<ConversationLine> journal() {
    return testSql
        .rows("SELECT id, from_person, correlation FROM whatsapp_log WHERE id > ?", firstRow)
        .stream()
        .map(
            row ->
                new ConversationLine(
                    (Long) row.get("id"),
                    (Boolean) row.get("from_person"),
                    (String) row.get("correlation")))
        .toList();
  }

  private List<Owed> owed() {
    return testSql
        .rows(
            """
            SELECT id, state, coalesce(provider_message_id, '') AS sid,
                   state = 'SENDING' AND due_at < now() - interval '60 seconds' AS stuck
              FROM whatsapp_outbox WHERE id > ? AND channel = 'twilio'
            """,
            firstRow)
        .stream()
        .map(
            row ->
                new Owed(
                    (Long) row.get("id"),
                    (String) row.get("state"),
                    (String) row.get("sid"),
                    (Boolean) row.get("stuck")))
        .toList();
  }

  private List<AcceptedMessage> taken() {
    List<SentMessage> all = testCluster.twilio().record().sent(message -> true);
    return all.subList(firstTaken, all.size()).stream()
        .map(message -> new AcceptedMessage(message.to(), outboxId(message), message.sid()))
        .toList();
  }

  private Map<String, Integer> tickets(List<DeliveredMessage> said) {
    String[] numbers =
        said.stream().map(DeliveredMessage::number).distinct().toArray(String[]::new);
    return testSql
        .rows(
            """
            SELECT s.identity_value AS number, count(*) AS tickets
              FROM ticket t JOIN whatsapp_session s ON s.person_id = t.reporter_id
             WHERE s.identity_value = ANY (?) GROUP BY 1
            """,
            (Object) numbers)
        .stream()
        .collect(
            toMap(
                row -> (String) row.get("number"),
                row -> ((Number) row.get("tickets")).intValue()));
  }

  private List<String> violations() {
    return testSql.column(
        """
        SELECT 'outbox row ' || id || ' violates: ' || rule FROM outbox_violations
        UNION ALL SELECT 'conversation ' || id || ' violates: ' || rule FROM conversation_violations
        UNION ALL SELECT 'line ' || id || ' of the journal violates: ' || rule FROM journal_violations
        """);
  }

  private static long outboxId(SentMessage message) {
    String query =
        Optional.ofNullable(URI.create(message.statusCallback()).getRawQuery()).orElse("");
    return StubForm.parse(query).first("outbox").map(Long::parseLong).orElse(-1L);
  }
}
