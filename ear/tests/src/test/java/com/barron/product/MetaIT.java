package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.InjectedFault;
import com.barron.provider.meta.GraphRefusal;
import com.barron.provider.meta.MetaMessage;
import com.barron.provider.meta.MetaPhone;
import com.barron.provider.meta.MetaRecord;
import com.barron.provider.meta.MetaStub;
import com.barron.provider.meta.MetaWebhookClient;
import com.barron.provider.meta.StubMetaAccount;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The product on Meta's Cloud API, with Twilio on beside it. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class MetaIT {
  private static final Duration IN_THE_END = Duration.ofSeconds(60);
  private static final StubMetaAccount US = StubMetaAccount.FICTIONAL;
  private static RunningProduct runningProduct;
  private static MetaStub meta;
  private static MetaWebhookClient metaWebhookClient;

  private final MetaPhone phone = somebody();

  @BeforeAll
  static void start(RunningProduct shared) {
    runningProduct = shared;
    meta = shared.meta();
    metaWebhookClient = shared.metaWebhook();
  }

  @Test
  void aDefectIsRecordedByTaps() {
    phone.asks("defect");
    phone.asks("ORD-12346");
    while (phone.last().type().equals("interactive")) {
      phone.taps(phone.last().choices().get(0).title());
      phone.receives();
    }
    assertThat(phone.inbox()).hasSizeGreaterThan(3);
  }

  @Test
  void aPersonWithAUserNameIsAnswered() {
    var hidden = new MetaPhone(meta, metaWebhookClient, "US.13490000000000000063");

    assertThat(hidden.asks("hi")).contains("Welcome");
  }

  @Test
  void theSameMessageTwiceHasOneEffect() {
    JsonObject message = phone.text("menu");

    phone.sends(message);
    phone.sends(message);
    phone.says("ORD-12346");

    assertThat(phone.receives()).contains("Welcome");
    assertThat(phone.receives()).contains("Order: ORD-12346");
    assertThat(phone.inbox()).hasSize(2);
  }

  @Test
  void aBatchIsTakenWholeAndInOrder() {
    MetaPhone other = somebody();
    JsonObject noId = Json.createObjectBuilder(phone.text("lost")).remove("id").build();
    JsonObject mine = phone.value(phone.text("ORD-12346"), phone.text("MAINT-555"));
    JsonObject theirs = other.value(other.text("menu"));
    JsonObject bad =
        Json.createObjectBuilder(theirs)
            .add("messages", Json.createArrayBuilder().add(noId))
            .build();

    assertThat(metaWebhookClient.post(mine, bad, theirs).statusCode()).isEqualTo(200);

    assertThat(phone.receives()).contains("Order: ORD-12346");
    assertThat(phone.receives()).contains("SLA Status: MAINT-555");
    assertThat(other.receives()).contains("Welcome");
  }

  @Test
  void aReactionIsAcknowledgedAndNotAnswered() {
    phone.asks("menu");

    phone.sends(phone.other("reaction"));
    phone.says("ORD-12346");

    assertThat(phone.receives()).contains("Order: ORD-12346");
    assertThat(phone.inbox()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha256=", "sha256=0000", "null"})
  void aForgedBatchIsRefused(String signature) {
    String body =
        MetaWebhookClient.written(MetaWebhookClient.notification(phone.value(phone.text("hi"))));

    assertThat(metaWebhookClient.post(body, signature).statusCode()).isEqualTo(403);
    assertThat(
            metaWebhookClient.post(body, MetaWebhookClient.signature("another", body)).statusCode())
        .isEqualTo(403);
    assertThat(
            metaWebhookClient
                .post(body + " ", MetaWebhookClient.signature(US.appSecret(), body))
                .statusCode())
        .isEqualTo(403);
    assertThat(states(phone)).isEmpty();
  }

  @Test
  void aVerificationWithAnotherTokenIsRefused() {
    assertThat(metaWebhookClient.verify("1158201444", "another").statusCode()).isEqualTo(403);
    assertThat(metaWebhookClient.verify("1158201444", US.verifyToken()).body())
        .isEqualTo("1158201444");
  }

  @ParameterizedTest
  @CsvSource({"sent delivered read, READ", "read delivered sent, READ", "sent failed, FAILED"})
  void aStatusNeverGoesBack(String reports, String end) {
    meta.reportNothingOn(phone.who());
    phone.asks("menu");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT")));

    Stream.of(reports.split(" ")).forEach(status -> meta.report(phone.last(), status));

    assertThat(column("SELECT o.delivery", phone)).containsExactly(end);
  }

  @Test
  void aReportSettlesWhatMetaTookButDidNotConfirm() {
    meta.lieTo(phone.who(), InjectedFault.ERROR_BUT_SENT);
    meta.lieTo(phone.who(), InjectedFault.SENT_THEN_DROPPED);

    phone.says("menu");
    phone.says("ORD-12346");

    assertThat(phone.receives()).contains("Welcome");
    assertThat(phone.receives()).contains("Order: ORD-12346");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "SENT")));
    assertThat(meta.record().attemptsTo(phone.who())).hasSize(2);
    assertThat(column("SELECT o.provider_message_id", phone))
        .containsExactlyElementsOf(
            meta.record().sentTo(phone.who()).stream().map(MetaMessage::id).toList());
  }

  /** The minute passes in the database, by whose time it is measured. */
  @Test
  void neverRepeatsWhatNobodyReportsAndGoesOnAfterAMinute() {
    meta.lieTo(phone.who(), InjectedFault.ERROR_NOT_SENT);

    phone.says("menu");
    phone.says("ORD-12346");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("UNKNOWN", "PENDING")));

    unknownForLonger("50 seconds");
    await()
        .atMost(IN_THE_END)
        .until(() -> column("SELECT o.error_code", phone).contains("no-report-yet"));
    assertThat(states(phone)).containsExactly("UNKNOWN", "PENDING");

    unknownForLonger("10 seconds");
    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("DEAD", "SENT")));
    assertThat(phone.receives()).contains("Order: ORD-12346");
    assertThat(column("SELECT o.error_code", phone)).contains("unknown-outcome");
    assertThat(phone.inbox()).hasSize(1);
  }

  @Test
  void anOrdinaryMessageOutsideTheWindowIsNotRepeated() {
    phone.asks("menu");
    meta.lieTo(phone.who(), InjectedFault.OUTSIDE_WINDOW);

    phone.says("ORD-12346");

    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "DEAD")));
    assertThat(column("SELECT o.error_code", phone)).contains("131047");
  }

  @Test
  void sendsTheTemplateWhenMetaRefusesTheOrdinaryMessage() {
    phone.asks("menu");
    meta.lieTo(phone.who(), InjectedFault.OUTSIDE_WINDOW);

    announces("SLA_WARNING");

    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "SENT")));
    assertThat(types(phone)).containsExactly("interactive", "template");
    assertThat(meta.record().attemptsTo(phone.who()))
        .extracting(MetaRecord.MetaSendAttempt::status)
        .containsExactly(200, 400, 200);
  }

  @Test
  void saysAgainByItsTemplateWhatCouldNotBeDelivered() {
    phone.asks("menu");
    meta.record().awaitReportsOn(phone.last().id(), 2, IN_THE_END);
    meta.closeWindow(phone.who());

    announces("SLA_WARNING");

    await()
        .atMost(IN_THE_END)
        .until(
            () ->
                column("SELECT coalesce(o.delivery, '')", phone)
                    .equals(List.of("DELIVERED", "FAILED", "DELIVERED")));
    assertThat(types(phone)).containsExactly("interactive", "text", "template");
    assertThat(column("SELECT o.error_code", phone)).contains("131047");
  }

  @Test
  void showsAsDeadWhatNoApprovedTemplateSays() {
    phone.asks("menu");
    meta.record().awaitReportsOn(phone.last().id(), 2, IN_THE_END);
    meta.closeWindow(phone.who());

    announces("SLA_BREACH");

    await().atMost(IN_THE_END).until(() -> states(phone).equals(List.of("SENT", "SENT", "DEAD")));
    assertThat(column("SELECT concat_ws(' ', o.delivery, o.error_code)", phone))
        .containsExactly("DELIVERED", "FAILED 131047", "outside-window");
    assertThat(types(phone)).containsExactly("interactive", "text");
    assertThat(
            runningProduct.sql().number("SELECT count(*) FROM outbox_dead WHERE channel = 'meta'"))
        .isPositive();
  }

  @Test
  void waitsForOnePersonsPlaceAndNotForOthers() {
    meta.refuse(phone.who(), new GraphRefusal(400, 131056, "pair rate limit hit"));
    phone.says("menu");

    assertThat(somebody().asks("menu")).contains("Welcome");
    assertThat(phone.receives()).contains("Welcome");
    assertThat(meta.record().awaitAttemptsTo(phone.who(), 2, IN_THE_END))
        .extracting(MetaRecord.MetaSendAttempt::code)
        .containsExactly(131056, 0);
  }

  @Test
  void aMessageThatMetaWillNeverTakeIsDeadAndHoldsNobodyUp() {
    meta.lieTo(phone.who(), InjectedFault.OPTED_OUT);

    phone.says("ORD-12346");
    phone.says("menu");

    assertThat(phone.receives()).contains("Welcome");
    assertThat(column("SELECT o.error_code", phone)).contains("131050");
  }

  @Test
  void showsTypingOnceBelowEachMessageThatIsAnswered() {
    JsonObject first = phone.text("menu");
    phone.sends(first);
    phone.receives();
    phone.sends(first);
    String second = phone.says("ORD-12346");
    phone.receives();

    await().atMost(IN_THE_END).until(() -> meta.record().typingShown().contains(second));
    assertThat(meta.record().typingShown()).containsOnlyOnce(first.getString("id"), second);
  }

  @ParameterizedTest
  @EnumSource(
      value = MetaStub.TypingAnswer.class,
      names = {"REFUSED", "NEVER"})
  void answersThoughTypingCannotBeShown(MetaStub.TypingAnswer answer) {
    meta.answerTyping(answer);
    try {
      for (int i = 0; i < 8; i++) {
        assertThat(phone.asks("ORD-12346")).contains("Order: ORD-12346");
      }
      assertThat(meta.record().awaitAttemptsTo(phone.who(), 8, IN_THE_END))
          .extracting(MetaRecord.MetaSendAttempt::status)
          .containsOnly(200);
    } finally {
      meta.answerTyping(MetaStub.TypingAnswer.SHOWN);
    }
  }

  @Test
  void waitsWhileMetaRefusesOurTokenAndDoesNotLoseTheMessage() {
    meta.refuse(phone.who(), new GraphRefusal(401, 190, "Error validating access token"));

    phone.says("menu");

    await()
        .atMost(IN_THE_END)
        .until(() -> column("SELECT o.error_code", phone).contains("HTTP 401 code 190"));
    assertThat(states(phone)).containsExactly("PENDING");
    assertThat(column("SELECT (o.due_at > now() + interval '4 minutes')::text", phone))
        .containsExactly("true");
    runningProduct.sql().run("UPDATE whatsapp_outbox SET due_at = now() WHERE state = 'PENDING'");
    assertThat(phone.receives()).contains("Welcome");
  }

  @Test
  void twilioWorksBesideIt() {
    assertThat(runningProduct.somebody().asks("hi")).contains("Welcome");
  }

  /** Something that we start, with a template. */
  private void announces(String template) {
    runningProduct
        .sql()
        .run(
            """
            WITH said AS (
              INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
              SELECT id, false, 'REPLY', 'MAINT-555 is due soon.',
                     '{"template":{"name":"$NAME","variables":["MAINT-555","5 h","17:00 today"]}}', 'c'
                FROM whatsapp_session WHERE channel = 'meta' AND identity_value = '$WHO'
              RETURNING id, session_id
            )
            INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
            SELECT id, session_id, 'meta', now() + interval '1 hour' FROM said
            """
                .replace("$NAME", template)
                .replace("$WHO", phone.who()));
  }

  private void unknownForLonger(String time) {
    runningProduct
        .sql()
        .run(
            """
            UPDATE whatsapp_outbox SET unknown_since = unknown_since - cast(? AS interval)
             WHERE session_id IN (SELECT id FROM whatsapp_session WHERE channel = 'meta' AND identity_value = ?)
            """,
            time,
            phone.who());
  }

  private static List<String> types(MetaPhone person) {
    return meta.record().sentTo(person.who()).stream().map(MetaMessage::type).toList();
  }

  private static MetaPhone somebody() {
    return runningProduct.somebodyOnMeta();
  }

  private static List<String> states(MetaPhone person) {
    return column("SELECT o.state", person);
  }

  private static List<String> column(String select, MetaPhone person) {
    return runningProduct
        .sql()
        .column(
            select
                + " FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id"
                + " WHERE s.channel = 'meta' AND s.identity_value = ? ORDER BY o.id",
            person.who());
  }
}
