package com.barron.whatsapp.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookSecret;
import com.barron.production.webhooks.delivery.AttemptFailure;
import com.barron.production.webhooks.delivery.AttemptResult;
import com.barron.production.webhooks.delivery.ClaimedDelivery;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.http.ProviderStub;
import com.barron.whatsapp.metrics.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookAttemptTest {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String BODY = "{\"type\":\"order.held\"}";

  private final WebhookAttempt attempt =
      new WebhookAttempt(
          Metrics.unread(),
          Clock.fixed(Instant.ofEpochSecond(1_773_057_600), ZoneOffset.UTC),
          Duration.ofSeconds(1));
  private ProviderStub receiver;

  @BeforeEach
  void start() throws IOException {
    receiver = new ProviderStub();
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  @ParameterizedTest
  @CsvSource({"200", "201", "204", "299"})
  void anySuccessIsADelivery(int status) {
    receiver.answers(status, "");

    assertThat(make()).isEqualTo(new AttemptResult.Delivered(status));
  }

  @ParameterizedTest
  @CsvSource({"400, REFUSED", "404, REFUSED", "500, REFUSED", "301, REDIRECT", "307, REDIRECT"})
  void anythingElseFails(int status, AttemptFailure failure) {
    receiver.answers(status, "", "Location", receiver.address() + "/elsewhere");

    assertThat(make())
        .isEqualTo(new AttemptResult.Failed(failure, Optional.of(status), Duration.ZERO));
    assertThat(receiver.requests()).hasSize(1);
  }

  @Test
  void goneIsGone() {
    receiver.answers(410, "");

    assertThat(make()).isEqualTo(new AttemptResult.Gone());
  }

  @Test
  void aReceiverMayAskToBeLeftAlone() {
    receiver.answers(503, "", "Retry-After", "120");

    assertThat(make())
        .isEqualTo(
            new AttemptResult.Failed(
                AttemptFailure.REFUSED, Optional.of(503), Duration.ofMinutes(2)));
  }

  @Test
  void aReceiverThatHangsIsLeftAfterAWhile() {
    receiver.hangs();

    assertThat(make()).isEqualTo(AttemptResult.Failed.withoutAnswer(AttemptFailure.NO_ANSWER));
  }

  @Test
  void theStatusCountsWhateverFollows() {
    receiver.stopsInTheMiddle();

    assertThat(make()).isEqualTo(new AttemptResult.Delivered(201));
  }

  @Test
  void nobodyThereIsUnreachable() throws IOException {
    assertThat(attempt.make(to(ProviderStub.nowhere(), true), soon()))
        .isEqualTo(AttemptResult.Failed.withoutAnswer(AttemptFailure.UNREACHABLE));
  }

  @Test
  void insideIsForHostsOfTheSettingsAlone() {
    receiver.answers(200, "");

    assertThat(attempt.make(to(receiver.address(), false), soon()))
        .isEqualTo(AttemptResult.Failed.withoutAnswer(AttemptFailure.ADDRESS_NOT_ALLOWED));
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void nothingIsSentWhenItIsTooLate() {
    receiver.answers(200, "");

    assertThat(attempt.make(to(receiver.address(), true), Deadline.in(Duration.ofSeconds(-1))))
        .isEqualTo(AttemptResult.Failed.withoutAnswer(AttemptFailure.UNREACHABLE));
    assertThat(receiver.requests()).isEmpty();
  }

  @Test
  void withoutASecretNothingIsSent() {
    ClaimedDelivery claim = to(receiver.address(), true);

    assertThat(attempt.make(with(claim, List.of()), soon()))
        .isEqualTo(AttemptResult.Failed.withoutAnswer(AttemptFailure.SECRET_UNREADABLE));
    assertThat(receiver.requests()).isEmpty();
  }

  /** Computed here by the specification alone. */
  @Test
  void isSignedAsStandardWebhooksSays() throws GeneralSecurityException {
    receiver.answers(200, "");

    make();

    String id = "msg_0123456789abcdef0123456789abcdef";
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY), "HmacSHA256"));
    byte[] signature = mac.doFinal((id + ".1773057600." + BODY).getBytes(StandardCharsets.UTF_8));
    assertThat(new String(receiver.lastBody(), StandardCharsets.UTF_8)).isEqualTo(BODY);
    assertThat(receiver.lastHeader("webhook-id")).isEqualTo(id);
    assertThat(receiver.lastHeader("webhook-timestamp")).isEqualTo("1773057600");
    assertThat(receiver.lastHeader("webhook-signature"))
        .isEqualTo("v1," + Base64.getEncoder().encodeToString(signature));
    assertThat(receiver.lastHeader("Content-Type")).isEqualTo("application/json");
  }

  private AttemptResult make() {
    return attempt.make(to(receiver.address(), true), soon());
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }

  private static ClaimedDelivery to(String address, boolean mayBeInside) {
    return new ClaimedDelivery(
        1,
        new UUID(0, 1),
        7,
        WebhookAddress.parse(address + "/hooks").orElseThrow(),
        mayBeInside,
        "msg_0123456789abcdef0123456789abcdef",
        "order.held",
        "ORD-12345",
        BODY,
        1,
        List.of(new WebhookSecret("whsec_" + KEY)));
  }

  private static ClaimedDelivery with(ClaimedDelivery claim, List<WebhookSecret> secrets) {
    return new ClaimedDelivery(
        claim.id(),
        claim.token(),
        claim.webhookId(),
        claim.address(),
        claim.mayBeInside(),
        claim.messageId(),
        claim.eventType(),
        claim.subject(),
        claim.body(),
        claim.attempts(),
        secrets);
  }
}
