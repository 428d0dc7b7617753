package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.barron.provider.SentMessage;
import com.barron.provider.StubForm;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import com.barron.whatsapp.transcript.Expected;
import com.barron.whatsapp.transcript.Said;
import com.barron.whatsapp.transcript.Transcript;
import com.barron.whatsapp.transcript.Transcripts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * All transcripts through the webhook, each by a person of their own, on one new demo database.
 * Then three records are compared: what the people received, the database, the provider's record.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class TranscriptsIT {
  private static final Pattern MADE =
      Pattern.compile("\\b(DEF|BCR)-[0-9]+|(?m)(?<=^\\p{L}{6,9}: )MAINT-[0-9]+");

  /** The line that says in any language that something was made. */
  private static final Pattern CONFIRMED = Pattern.compile("(?m)^✅ [^:.]+!$");

  @Test
  void allComeOutAsWrittenEachMessageAnsweredOnce(TestRig testRig) {
    // The transcripts name the first numbers of a sequence.
    RunningProduct runningProduct = testRig.asStarted(Enrolment.OPEN);
    List<String> received = new ArrayList<>();
    Set<String> people = new HashSet<>();
    int messages = 0;
    for (Transcript transcript : Transcripts.all()) {
      TwilioPhone phone = runningProduct.somebody();
      people.add(phone.address());
      received.addAll(play(transcript, phone));
      messages += transcript.exchanges().size();
    }

    assertThat(received).hasSize(messages);
    recordsAgree(runningProduct, people, messages);
    whatWasConfirmedIsInTheDatabase(runningProduct, received);
  }

  private static List<String> play(Transcript transcript, TwilioPhone phone) {
    List<String> received = new ArrayList<>();
    for (Transcript.Exchange exchange : transcript.exchanges()) {
      phone.sends(form(phone, exchange.said()));
      String reply = phone.receives();
      received.add(reply);
      // Here time passes: 44h 32m may have become 44h 31m.
      Expected expected = exchange.reply().atAnyTime();
      assertThat(expected.complaint(reply))
          .as("%s, line %d: %s", transcript.name(), exchange.line(), exchange.said())
          .isEmpty();
    }
    assertThat(phone.inbox()).as(transcript.name()).isEqualTo(received);
    return received;
  }

  private static StubForm form(TwilioPhone phone, Said said) {
    if (said instanceof Said.Typed typed) {
      return phone.text(typed.text());
    }
    if (said instanceof Said.Tapped tapped) {
      return phone.tap(tapped.id());
    }
    return phone.other(((Said.Sent) said).kind());
  }

  /**
   * The inbox, the outbox and the provider's own list agree. Alerts to the demo's people go to the
   * simulator; news of what others do to one's ticket answers no message.
   */
  private static void recordsAgree(
      RunningProduct runningProduct, Set<String> people, int messages) {
    assertThat(runningProduct.sql().number("SELECT count(*) FROM whatsapp_inbox"))
        .isEqualTo(messages);
    assertThat(runningProduct.sql().number("SELECT count(*) FROM whatsapp_log WHERE from_person"))
        .isEqualTo(messages);
    // The last one is received before it is recorded.
    await()
        .untilAsserted(
            () ->
                assertThat(
                        runningProduct
                            .sql()
                            .rows(
                                """
                                SELECT o.state, count(*) AS n
                                  FROM whatsapp_outbox o JOIN whatsapp_log l ON l.id = o.id
                                 WHERE o.channel = 'twilio' AND l.correlation !~ '^(ticket|hold|role)-'
                                 GROUP BY o.state
                                """))
                    .extracting(row -> row.get("state"), row -> row.get("n"))
                    .containsExactly(tuple("SENT", (long) messages)));
    assertThat(
            runningProduct
                .sql()
                .column("SELECT provider_message_id FROM whatsapp_outbox WHERE channel = 'twilio'"))
        .containsExactlyInAnyOrderElementsOf(
            runningProduct.twilio().record().sent(message -> people.contains(message.to())).stream()
                .map(SentMessage::sid)
                .toList());
  }

  /** Every defect, ticket and change that a person was notified of exists, and no other. */
  private static void whatWasConfirmedIsInTheDatabase(
      RunningProduct runningProduct, List<String> received) {
    List<String> told =
        received.stream()
            .filter(reply -> CONFIRMED.matcher(reply).find())
            .flatMap(reply -> MADE.matcher(reply).results())
            .map(match -> match.group())
            .toList();

    assertThat(
            runningProduct
                .sql()
                .column(
                    """
                    SELECT number FROM defect WHERE number >= 'DEF-98765'
                    UNION ALL SELECT number FROM ticket WHERE number >= 'MAINT-556'
                    UNION ALL SELECT number FROM bom_change WHERE number >= 'BCR-301'
                    """))
        .containsExactlyInAnyOrderElementsOf(told);
    assertThat(
            runningProduct
                .sql()
                .rows(
                    """
                    SELECT d.type, d.severity, o.status, h.released_at
                      FROM defect d
                      JOIN production_order o ON o.number = d.order_number
                      JOIN order_hold h ON h.cause = d.number
                     WHERE d.number = 'DEF-98765'
                    """))
        .extracting(
            row -> row.get("type"),
            row -> row.get("severity"),
            row -> row.get("status"),
            row -> row.get("released_at"))
        .containsExactly(tuple("INTERNAL_REJECT", "HIGH", "ON_HOLD", null));
    assertThat(
            runningProduct
                .sql()
                .rows(
                    """
                    SELECT t.machine_number, t.issue_type, t.urgency, c.breach_at - t.opened_at BETWEEN interval '48 hours' AND interval '48 hours 1 second' AS due
                      FROM ticket t JOIN sla_clock c ON c.subject = t.number
                     WHERE t.number = 'MAINT-556'
                    """))
        .extracting(
            row -> row.get("machine_number"),
            row -> row.get("issue_type"),
            row -> row.get("urgency"),
            row -> row.get("due"))
        .containsExactly(tuple("MACH-001", "BEARING_NOISE", "HIGH", true));
    assertThat(
            runningProduct
                .sql()
                .rows(
                    "SELECT bom_number, new_quantity, reason, status FROM bom_change WHERE number = 'BCR-301'"))
        .extracting(
            row -> row.get("bom_number"),
            row -> row.get("new_quantity"),
            row -> row.get("reason"),
            row -> row.get("status"))
        .containsExactly(tuple("BOM-2001", 3, "New fastener supplier", "SUBMITTED"));
  }
}
