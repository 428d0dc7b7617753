package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.InjectedFault;
import com.barron.provider.ProviderRecord;
import com.barron.provider.SentMessage;
import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every message arrives once, whatever the provider answers; checked by the provider's own record.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class OutboxIT {
  private static final Duration IN_THE_END = Duration.ofSeconds(90);

  private final RunningProduct runningProduct;
  private final TwilioStub twilio;
  private final TwilioPhone phone;

  OutboxIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.twilio = runningProduct.twilio();
    this.phone = runningProduct.somebody();
  }

  /**
   * One person for each fault; some are only settled after half a minute. Somebody else is answered
   * between two of them, so that the provider is never taken for one that is away.
   */
  @Test
  void aMessageArrivesOnceWhateverTheProviderAnswers() {
    Map<InjectedFault, TwilioPhone> people = new EnumMap<>(InjectedFault.class);
    for (InjectedFault injectedFault : InjectedFault.values()) {
      if (injectedFault != InjectedFault.OPTED_OUT
          && injectedFault != InjectedFault.OUTSIDE_WINDOW) {
        TwilioPhone person = runningProduct.somebody();
        // There is no status report: the product has to ask.
        twilio.reportNothingOn(person.address());
        twilio.lieTo(person.address(), injectedFault);
        person.says("menu");
        people.put(injectedFault, person);
        assertThat(runningProduct.somebody().asks("menu")).contains("Welcome");
      }
    }

    people.forEach(
        (injectedFault, person) -> {
          assertThat(person.receives(IN_THE_END)).as("%s", injectedFault).contains("Welcome");
          await().atMost(IN_THE_END).until(() -> states(person).equals(List.of("SENT")));
          assertThat(person.inbox()).as("%s", injectedFault).hasSize(1);
          assertThat(providerIds(person)).as("%s", injectedFault).isEqualTo(sids(person));
        });
  }

  @Test
  void aReportSettlesWhatTheProviderNeverAnswered() {
    twilio.lieTo(phone.address(), InjectedFault.SENT_THEN_DROPPED);

    phone.asks("menu");

    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT")));
    assertThat(phone.inbox()).hasSize(1);
    assertThat(twilio.record().attemptsTo(phone.address())).hasSize(1);
  }

  @Test
  void waitsAsLongAsTheProviderAsks() {
    twilio.lieTo(phone.address(), InjectedFault.TOO_MANY_REQUESTS);

    phone.asks("menu");

    assertThat(twilio.record().awaitAttemptsTo(phone.address(), 2, IN_THE_END))
        .extracting(ProviderRecord.SendAttempt::status)
        .containsExactly(429, 201);
  }

  @Test
  void keepsTheOrderWhileTheOldestHasToWait() {
    for (int i = 0; i < 2; i++) {
      twilio.lieTo(phone.address(), InjectedFault.TOO_MANY_REQUESTS);
    }

    phone.says("ORD-12346");
    phone.says("MAINT-555");
    phone.says("SOP-101");

    assertThat(phone.receives()).contains("Order: ORD-12346");
    assertThat(phone.receives()).contains("SLA Status: MAINT-555");
    assertThat(phone.receives()).contains("SOP: SOP-101");
    assertThat(phone.inbox()).hasSize(3);
  }

  @Test
  void waitsWhileTheProviderIsDownAndTakesMessagesIn() {
    twilio.goDown();
    try {
      phone.says("ORD-12346");
      phone.says("menu");
      // A connection that breaks under a request leaves its outcome unknown; a refused one does
      // not.
      await().atMost(IN_THE_END).until(() -> waitsAfterATry(phone));
      assertThat(phone.inbox()).isEmpty();
    } finally {
      twilio.comeBack();
    }

    assertThat(phone.receives(IN_THE_END)).contains("Order: ORD-12346");
    assertThat(phone.receives(IN_THE_END)).contains("Welcome");
    assertThat(phone.inbox()).hasSize(2);
  }

  @Test
  void aMessageThatTheProviderWillNeverTakeIsDeadAndHoldsNobodyUp() {
    twilio.lieTo(phone.address(), InjectedFault.OPTED_OUT);

    phone.says("ORD-12346");
    phone.says("menu");

    assertThat(phone.receives()).contains("Welcome");
    assertThat(phone.inbox()).hasSize(1);
    assertThat(
            runningProduct
                .sql()
                .rows(
                    """
                    SELECT d.error_code, d.attempts, d.recipient FROM outbox_dead d
                      JOIN whatsapp_session s ON s.id = d.session_id WHERE s.identity_value = ?
                    """,
                    phone.number()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("error_code", "21610").containsEntry("attempts", 1);
              assertThat((String) row.get("recipient")).doesNotContain(phone.number());
            });
  }

  @Test
  void aDeadMessageCanBeSentAfterAll() {
    twilio.lieTo(phone.address(), InjectedFault.OPTED_OUT);
    phone.says("ORD-12346");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("DEAD")));

    runningProduct
        .sql()
        .rows(
            """
            SELECT outbox_redrive(o.id) FROM whatsapp_outbox o
              JOIN whatsapp_session s ON s.id = o.session_id WHERE s.identity_value = ?
            """,
            phone.number());

    assertThat(phone.receives()).contains("Order: ORD-12346");
  }

  @Test
  void sendsTheApprovedTextToSomebodyWhoHasBeenSilent() {
    phone.asks("menu");
    silentFor("25 hours");

    announces(WITH_TEMPLATE);

    assertThat(phone.receives())
        .isEqualTo("Barron: MAINT-555 is due in 5 h 30 min, at 17:00 today. Please look at it.");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "SENT")));
  }

  @Test
  void sendsNothingToSomebodySilentWithoutAnApprovedText() {
    phone.asks("menu");
    silentFor("25 hours");

    announces("NULL");

    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "DEAD")));
    assertThat(twilio.record().attemptsTo(phone.address())).hasSize(1);
    assertThat(column("SELECT o.error_code", phone)).contains("outside-window");
  }

  @Test
  void sendsTheApprovedTextWhenTheProviderRefusesTheOrdinaryOne() {
    phone.asks("menu");
    twilio.lieTo(phone.address(), InjectedFault.OUTSIDE_WINDOW);

    announces(WITH_TEMPLATE);

    assertThat(phone.receives()).startsWith("Barron: MAINT-555 is due in");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "SENT")));
    assertThat(twilio.record().attemptsTo(phone.address()))
        .extracting(ProviderRecord.SendAttempt::status)
        .containsExactly(201, 400, 201);
  }

  @Test
  void saysAgainByTheApprovedTextWhatCouldNotBeDelivered() {
    phone.asks("menu");
    // Its outcome is reported before, so that the menu is not the message that fails.
    await().atMost(IN_THE_END).until(() -> delivery(phone).equals(List.of("DELIVERED")));
    twilio.shutWindow(phone.address());

    announces(WITH_TEMPLATE);

    assertThat(phone.receives()).isEqualTo("MAINT-555 is due soon.");
    assertThat(phone.receives()).startsWith("Barron: MAINT-555 is due in");
    await().atMost(IN_THE_END).until(() -> delivery(phone).size() == 3);
    await()
        .atMost(IN_THE_END)
        .until(() -> delivery(phone).subList(1, 3).equals(List.of("FAILED", "DELIVERED")));
    assertThat(phone.inbox()).hasSize(3);
  }

  @Test
  void showsAsFailedWhatCouldNotBeDeliveredAndHasNoApprovedText() {
    phone.asks("menu");
    // Its outcome is reported before, so that the menu is not the message that fails.
    await().atMost(IN_THE_END).until(() -> delivery(phone).equals(List.of("DELIVERED")));
    twilio.shutWindow(phone.address());

    announces("NULL");

    await().atMost(IN_THE_END).until(() -> delivery(phone).contains("FAILED"));
    assertThat(
            runningProduct
                .sql()
                .column(
                    "SELECT concat_ws(' ', j.state, j.delivery, j.error_code) FROM whatsapp_journal j"
                        + " JOIN whatsapp_session s ON s.id = j.session_id"
                        + " WHERE s.channel = 'twilio' AND s.identity_value = ? AND j.direction = 'OUT'"
                        + " ORDER BY j.id DESC LIMIT 1",
                    phone.number()))
        .containsExactly("SENT FAILED 63016");
    assertThat(twilio.record().attemptsTo(phone.address())).hasSize(2);
  }

  @Test
  void handsOverNoMoreMessagesASecondThanAllowed() {
    List<TwilioPhone> people =
        IntStream.range(0, 200).mapToObj(i -> runningProduct.somebody()).toList();
    runningProduct
        .sql()
        .run(
            """
            WITH talk AS (
              INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
              SELECT 'twilio', 'PHONE', n FROM unnest(string_to_array('$NUMBERS', ',')) n RETURNING id
            ), said AS (
              INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
              SELECT id, false, 'REPLY', 'all at once', 'c' FROM talk RETURNING id, session_id
            )
            INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
            SELECT id, session_id, 'twilio', now() + interval '1 hour' FROM said
            """
                .replace(
                    "$NUMBERS",
                    people.stream().map(TwilioPhone::number).collect(Collectors.joining(","))));

    people.forEach(person -> assertThat(person.receives(IN_THE_END)).isEqualTo("all at once"));
    List<Instant> times =
        twilio.record().sent(message -> message.body().equals("all at once")).stream()
            .map(SentMessage::at)
            .sorted()
            .toList();
    assertThat(times).hasSize(200);
    // 8 at once, 73 a second: 200 take 2.6 s at least. Claims are even; networks are not.
    assertThat(Duration.between(times.get(0), times.get(199)))
        .isGreaterThan(Duration.ofMillis(2_400));
  }

  private static final String WITH_TEMPLATE =
      """
      '{"choices":[],"hint":"","template":{"name":"SLA_WARNING","variables":["MAINT-555","5 h 30 min","17:00 today"]}}'
      """;

  private void silentFor(String time) {
    runningProduct
        .sql()
        .run(
            "UPDATE whatsapp_session SET last_inbound_at = now() - interval '"
                + time
                + "' WHERE identity_value = '"
                + phone.number()
                + "'");
  }

  /** A message that we start ourselves. */
  private void announces(String payload) {
    runningProduct
        .sql()
        .run(
            """
            WITH said AS (
              INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
              SELECT id, false, 'REPLY', 'MAINT-555 is due soon.', $PAYLOAD, 'c'
                FROM whatsapp_session WHERE identity_value = '$NUMBER'
              RETURNING id, session_id
            )
            INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
            SELECT id, session_id, 'twilio', now() + interval '1 hour' FROM said
            """
                .replace("$PAYLOAD", payload)
                .replace("$NUMBER", phone.number()));
  }

  @ParameterizedTest
  @CsvSource({
    "sent delivered read, READ",
    "read delivered sent queued, READ",
    "delivered delivered sent, DELIVERED",
    "delivered failed undelivered, DELIVERED",
    "failed sent, FAILED",
    "read failed, READ",
    "sent made-up, SENT",
  })
  void aStatusNeverGoesBack(String reports, String end) {
    twilio.reportNothingOn(phone.address());
    phone.asks("menu");
    SentMessage message = twilio.record().sentTo(phone.address()).get(0);
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT")));

    for (String status : reports.split(" ")) {
      assertThat(twilio.report(message, status)).as(status).isBetween(200, 299);
    }

    assertThat(delivery(phone)).containsExactly(end);
    assertThat(states(phone)).containsExactly("SENT");
  }

  @Test
  void aForgedReportIsRefused() {
    twilio.reportNothingOn(phone.address());
    phone.asks("menu");
    SentMessage message = twilio.record().sentTo(phone.address()).get(0);
    StubForm stubForm =
        StubForm.of(
            "AccountSid", twilio.account().sid(),
            "From", twilio.account().address(),
            "To", phone.address(),
            "MessageSid", message.sid(),
            "MessageStatus", "failed",
            "ErrorCode", "63024");
    TwilioPhone callback = phone.at(URI.create(message.statusCallback()));
    String signature = StubSignature.of("another token", message.statusCallback(), stubForm);

    assertThat(callback.post(stubForm.encoded(), signature).statusCode()).isEqualTo(403);

    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT")));
    assertThat(delivery(phone)).containsExactly("null");
  }

  private boolean waitsAfterATry(TwilioPhone person) {
    return Set.of("PENDING", "UNKNOWN").containsAll(states(person))
        && runningProduct.sql().number("SELECT max(attempts)" + OF_PERSON, person.number()) > 0;
  }

  private List<String> states(TwilioPhone person) {
    return column("SELECT o.state", person);
  }

  private List<String> delivery(TwilioPhone person) {
    return column("SELECT o.delivery", person);
  }

  private List<String> providerIds(TwilioPhone person) {
    return column("SELECT o.provider_message_id", person);
  }

  private List<String> column(String select, TwilioPhone person) {
    return runningProduct.sql().column(select + OF_PERSON + " ORDER BY o.id", person.number());
  }

  private List<String> sids(TwilioPhone person) {
    return twilio.record().sentTo(person.address()).stream().map(SentMessage::sid).toList();
  }

  private static final String OF_PERSON =
      " FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id"
          + " WHERE s.channel = 'twilio' AND s.identity_value = ?";
}
