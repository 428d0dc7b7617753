package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.SentMessage;
import com.barron.provider.StubTemplate;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** From a clock that comes to its time to somebody's phone, and back. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class AlertsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aWarningReachesTheAssigneeOnceAndEndsWhenItIsAcknowledged(RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    String ticket = TicketFixture.assigned(runningProduct, phone);

    TicketFixture.passes(runningProduct, ticket, "47 hours");

    assertThat(phone.receives(PATIENCE)).contains("SLA warning: " + ticket, "ACK " + ticket);
    assertThat(phone.asks("ack " + ticket)).contains(ticket + " is yours");
    assertThat(states(runningProduct, ticket)).containsExactly("ACKNOWLEDGED");
    assertThat(phone.asks("why " + ticket)).contains("Time allowed: 48 hours", "Warning");
    assertThat(phone.inbox()).filteredOn(text -> text.contains("SLA warning")).hasSize(1);
  }

  @Test
  void whoHasNotWrittenForADayGetsTheApprovedText(RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    String ticket = TicketFixture.assigned(runningProduct, phone);
    runningProduct
        .sql()
        .run(
            "UPDATE whatsapp_session SET last_inbound_at = now() - interval '25 hours' WHERE identity_value = ?",
            phone.number());

    TicketFixture.passes(runningProduct, ticket, "50 hours");

    SentMessage sent = sentTo(runningProduct, phone, 2).get(1);
    assertThat(sent.isTemplate()).isTrue();
    assertThat(sent.stubForm().toString()).contains(StubTemplate.BREACH.sid());
  }

  @Test
  void anAlertThatCouldNotBeDeliveredClimbsAtOnce(RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    String ticket = TicketFixture.assigned(runningProduct, phone);
    runningProduct.twilio().reportNothingOn(phone.address());

    TicketFixture.passes(runningProduct, ticket, "50 hours");
    SentMessage alert = sentTo(runningProduct, phone, 2).get(1);
    assertThat(steps(runningProduct, ticket)).containsExactly("0");
    runningProduct.twilio().report(alert, "failed");

    await().atMost(PATIENCE).until(() -> steps(runningProduct, ticket).contains("1"));
    assertThat(outcomes(runningProduct, ticket, 0)).containsExactly("FAILED");
  }

  @Test
  void anAlertThatIsNotTrueAnyMoreIsNotSent(RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    String ticket = TicketFixture.assigned(runningProduct, phone);
    runningProduct.twilio().goDown();
    try {
      TicketFixture.passes(runningProduct, ticket, "50 hours");
      await().atMost(PATIENCE).until(() -> steps(runningProduct, ticket).contains("0"));
      phone.says("done " + ticket);
      await().atMost(PATIENCE).until(() -> states(runningProduct, ticket).contains("OVER"));
    } finally {
      runningProduct.twilio().comeBack();
    }

    assertThat(phone.receives(Duration.ofMinutes(2))).contains(ticket + " is resolved");
    assertThat(phone.inbox()).noneMatch(text -> text.contains("SLA breached"));
  }

  /** A ticket that this person reported and has taken. */
  private static List<SentMessage> sentTo(
      RunningProduct runningProduct, TwilioPhone phone, int count) {
    return runningProduct.twilio().record().awaitSentTo(phone.address(), count, PATIENCE);
  }

  private static List<String> states(RunningProduct runningProduct, String ticket) {
    return runningProduct.sql().column("SELECT state FROM sla_alert WHERE subject = ?", ticket);
  }

  private static List<String> steps(RunningProduct runningProduct, String ticket) {
    return runningProduct
        .sql()
        .column(
            """
            SELECT DISTINCT n.step::text FROM sla_alert a JOIN sla_alert_notification n ON n.alert = a.id
             WHERE a.subject = ? ORDER BY 1
            """,
            ticket);
  }

  private static List<String> outcomes(RunningProduct runningProduct, String ticket, int step) {
    return runningProduct
        .sql()
        .column(
            """
            SELECT n.outcome FROM sla_alert a JOIN sla_alert_notification n ON n.alert = a.id
             WHERE a.subject = ? AND n.step = ?
            """,
            ticket,
            step);
  }
}
