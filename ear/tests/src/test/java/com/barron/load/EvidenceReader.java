package com.barron.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.barron.load.comparison.LoadComparison;
import com.barron.load.comparison.PersonEvidence;
import com.barron.load.comparison.PersonEvidence.Owed;
import com.barron.load.comparison.PersonEvidence.Said;
import com.barron.rig.TestSql;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the tables hold of a load, and compares it with what driver and provider know. */
final class EvidenceReader {
  private final TestSql database;
  private final People people;
  private final long firstRow;

  /** Begins now: nobody of these people has a message in flight. */
  EvidenceReader(TestSql database, People people) {
    this.database = database;
    this.people = people;
    this.firstRow = database.number("SELECT coalesce(max(id), 0) FROM whatsapp_log");
  }

  /** Rows of all people that still have to be sent. */
  long unsettled() {
    return database.number(
        """
        SELECT count(*) FROM whatsapp_outbox
         WHERE id > ? AND channel = 'twilio' AND state IN ('PENDING', 'SENDING', 'UNKNOWN')
        """,
        firstRow);
  }

  /**
   * Messages that were sent and whose delivery is another than what the provider reported last.
   *
   * @param status as the provider writes it; empty text: nothing was reported
   */
  long notReportedAs(String status) {
    return database.number(
        """
        SELECT count(*) FROM whatsapp_outbox
         WHERE id > ? AND channel = 'twilio' AND state = 'SENT'
           AND coalesce(lower(delivery), '') <> ?
        """,
        firstRow,
        status);
  }

  LoadComparison compare() {
    Map<String, String> heard =
        byNumber(
            """
            SELECT s.identity_value AS number, string_agg(l.correlation, ' ' ORDER BY l.id) AS all
              FROM whatsapp_session s JOIN whatsapp_log l ON l.session_id = s.id
             WHERE s.channel = 'twilio' AND l.id > ? AND l.from_person
               AND s.identity_value = ANY (?)
             GROUP BY 1
            """);
    Map<String, String> owed =
        byNumber(
            """
            SELECT s.identity_value AS number,
                   string_agg(o.id || ':' || o.state || ':' || coalesce(o.provider_message_id, ''),
                              ' ' ORDER BY o.id) AS all
              FROM whatsapp_session s JOIN whatsapp_outbox o ON o.session_id = s.id
             WHERE s.channel = 'twilio' AND o.id > ? AND s.identity_value = ANY (?)
             GROUP BY 1
            """);
    LoadComparison comparison = new LoadComparison();
    for (Person person : people.all()) {
      comparison.add(
          new PersonEvidence(
              person.said().stream().map(EvidenceReader::said).toList(),
              person.taken(),
              words(heard.get(person.number())).toList(),
              words(owed.get(person.number())).map(EvidenceReader::owed).toList()));
    }
    comparison.addEffects("the id of a message", acknowledged(), inbox());
    comparison.addEffects("a defect", completedOrders(), defects());
    return comparison;
  }

  private Set<String> acknowledged() {
    return people.said().filter(SaidMessage::isAcknowledged).map(SaidMessage::sid).collect(toSet());
  }

  private Map<String, Long> inbox() {
    return counted(
        """
        SELECT provider_message_id, count(*) FROM whatsapp_inbox
         WHERE channel = 'twilio' AND provider_message_id = ANY (?) GROUP BY 1
        """,
        acknowledged());
  }

  private Set<String> completedOrders() {
    return people
        .said()
        .filter(message -> message.isLast() && message.isAcknowledged())
        .map(SaidMessage::order)
        .collect(toSet());
  }

  private Map<String, Long> defects() {
    return counted(
        "SELECT order_number, count(*) FROM defect WHERE order_number = ANY (?) GROUP BY 1",
        completedOrders());
  }

  private Map<String, Long> counted(String query, Set<String> wanted) {
    return database.rows(query, (Object) wanted.toArray(String[]::new)).stream()
        .map(row -> row.values().toArray())
        .collect(toMap(row -> (String) row[0], row -> (Long) row[1]));
  }

  private Map<String, String> byNumber(String query) {
    Object numbers = people.all().stream().map(Person::number).toArray(String[]::new);
    return database.rows(query, firstRow, numbers).stream()
        .collect(toMap(row -> (String) row.get("number"), row -> (String) row.get("all")));
  }

  private static Said said(SaidMessage message) {
    return new Said(
        correlation(message.sid()), message.isAcknowledged(), message.text(), message.unexpected());
  }

  private static Owed owed(String written) {
    List<String> parts = List.of(written.split(":", -1));
    return new Owed(Long.parseLong(parts.get(0)), parts.get(1), parts.get(2));
  }

  private static Stream<String> words(String all) {
    return all == null ? Stream.empty() : Stream.of(all.split(" "));
  }

  /** How the journal names a message: the beginning of a hash, computed here independently. */
  private static String correlation(String sid) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(("twilio:" + sid).getBytes(UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
