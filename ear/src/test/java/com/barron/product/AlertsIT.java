package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.ApprovedText;
import com.barron.provider.SentMessage;
import com.barron.provider.TwilioPhone;
import com.barron.rig.Barron;
import com.barron.rig.WithBarron;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a clock that comes to its time to somebody's phone, and back. */
@ExtendWith(WithBarron.class)
class AlertsIT {
  private static final Pattern TICKET = Pattern.compile("MAINT-\\d+");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aWarningReachesTheAssigneeOnceAndEndsWhenItIsAcknowledged(Barron barron) {
    TwilioPhone phone = barron.somebody();
    String ticket = assigned(barron, phone);

    passes(barron, ticket, "47 hours");

    assertThat(phone.hears(PATIENCE)).contains("SLA warning: " + ticket, "ACK " + ticket);
    assertThat(phone.asks("ack " + ticket)).contains(ticket + " is yours");
    assertThat(states(barron, ticket)).containsExactly("ACKNOWLEDGED");
    assertThat(phone.asks("why " + ticket)).contains("Granted: 48 hours", "Warning");
    assertThat(phone.inbox()).filteredOn(text -> text.contains("SLA warning")).hasSize(1);
  }

  @Test
  void whoHasNotWrittenForADayGetsTheApprovedText(Barron barron) {
    TwilioPhone phone = barron.somebody();
    String ticket = assigned(barron, phone);
    barron
        .sql()
        .run(
            "UPDATE whatsapp_session SET last_inbound_at = now() - interval '25 hours' WHERE identity_value = ?",
            phone.number());

    passes(barron, ticket, "50 hours");

    SentMessage sent = sentTo(barron, phone, 2).get(1);
    assertThat(sent.isTemplate()).isTrue();
    assertThat(sent.form().toString()).contains(ApprovedText.BREACH.sid());
  }

  @Test
  void anAlertThatCouldNotBeDeliveredClimbsAtOnce(Barron barron) {
    TwilioPhone phone = barron.somebody();
    String ticket = assigned(barron, phone);
    barron.twilio().reportNothingOn(phone.address());

    passes(barron, ticket, "50 hours");
    SentMessage alert = sentTo(barron, phone, 2).get(1);
    assertThat(steps(barron, ticket)).containsExactly("0");
    barron.twilio().report(alert, "failed");

    await().atMost(PATIENCE).until(() -> steps(barron, ticket).contains("1"));
    assertThat(outcomes(barron, ticket, 0)).containsExactly("FAILED");
  }

  @Test
  void anAlertThatIsNotTrueAnyMoreIsNotSent(Barron barron) {
    TwilioPhone phone = barron.somebody();
    String ticket = assigned(barron, phone);
    barron.twilio().goDown();
    try {
      passes(barron, ticket, "50 hours");
      await().atMost(PATIENCE).until(() -> steps(barron, ticket).contains("0"));
      phone.says("done " + ticket);
      await().atMost(PATIENCE).until(() -> states(barron, ticket).contains("OVER"));
    } finally {
      barron.twilio().comeBack();
    }

    assertThat(phone.hears(Duration.ofMinutes(2))).contains(ticket + " is resolved");
    assertThat(phone.inbox()).noneMatch(text -> text.contains("SLA breached"));
  }

  /** A ticket that this person reported and has taken. */
  private static String assigned(Barron barron, TwilioPhone phone) {
    Matcher ticket = TICKET.matcher(phone.asks("report MACH-003 new bearing noise high"));
    assertThat(ticket.find()).isTrue();
    barron
        .sql()
        .run(
            """
            UPDATE ticket SET assignee_id = reporter_id WHERE number = ?
            """,
            ticket.group());
    return ticket.group();
  }

  /** Lets so much time be gone for a ticket, without waiting. */
  private static void passes(Barron barron, String ticket, String time) {
    barron
        .sql()
        .run(
            """
            WITH earlier AS (
              UPDATE sla_interval SET started_at = started_at - ?::interval WHERE subject = ?)
            UPDATE sla_clock SET warn_at = warn_at - ?::interval, breach_at = breach_at - ?::interval
             WHERE subject = ?
            """,
            time,
            ticket,
            time,
            time,
            ticket);
  }

  private static List<SentMessage> sentTo(Barron barron, TwilioPhone phone, int count) {
    return barron.twilio().ledger().awaitSentTo(phone.address(), count, PATIENCE);
  }

  private static List<String> states(Barron barron, String ticket) {
    return barron.sql().column("SELECT state FROM sla_alert WHERE subject = ?", ticket);
  }

  private static List<String> steps(Barron barron, String ticket) {
    return barron
        .sql()
        .column(
            """
            SELECT DISTINCT n.step::text FROM sla_alert a JOIN sla_alert_notice n ON n.alert = a.id
             WHERE a.subject = ? ORDER BY 1
            """,
            ticket);
  }

  private static List<String> outcomes(Barron barron, String ticket, int step) {
    return barron
        .sql()
        .column(
            """
            SELECT n.outcome FROM sla_alert a JOIN sla_alert_notice n ON n.alert = a.id
             WHERE a.subject = ? AND n.step = ?
            """,
            ticket,
            step);
  }
}
