package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.Account;
import com.barron.provider.ProviderRecord;
import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ConcurrentRuns;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhook from outside: genuine, forged, broken and repeated requests. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class WebhookIT {
  private static final Duration IN_THE_END = Duration.ofSeconds(60);
  private static final String TOKEN = Account.FICTIONAL.token();

  private final RunningProduct runningProduct;
  private final TwilioPhone phone;
  private final String url;

  WebhookIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.phone = runningProduct.somebody();
    this.url = runningProduct.webhook().toString();
  }

  @Test
  void answersAGenuineMessageWithAnEmptyTwiml() {
    HttpResponse<String> answer = phone.post(phone.text("hi"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).contains("<Response/>").doesNotContain("<Message");
    assertThat(phone.receives()).contains("Welcome to Barron Manufacturing");
  }

  @Test
  void showsTypingOnceBelowEachMessageThatIsAnswered() {
    StubForm first = phone.text("hi");
    phone.sends(first);
    phone.receives();
    phone.sends(first);
    String second = phone.says("ORD-12346");
    phone.receives();

    ProviderRecord providerRecord = runningProduct.twilio().record();
    await().atMost(IN_THE_END).until(() -> providerRecord.typingShown().contains(second));
    assertThat(providerRecord.typingShown())
        .containsOnlyOnce(first.first("MessageSid").orElseThrow(), second);
  }

  @Test
  void acceptsTheFormerTokenDuringARotation() {
    StubForm stubForm = phone.text("hi");

    String signature = StubSignature.of(RunningProduct.FORMER_TOKEN, url, stubForm);
    assertThat(phone.post(stubForm.encoded(), signature).statusCode()).isEqualTo(200);
    assertThat(phone.receives()).contains("Welcome");
  }

  @Test
  void takesASignedGetAsAMessage() {
    StubForm stubForm = phone.text("hi");
    String address = url + "?" + stubForm.encoded();

    HttpResponse<String> answer = get(address, StubSignature.of(TOKEN, address, StubForm.of()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(phone.receives()).contains("Welcome");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?tenant=acme", "?q=%C3%B1&q=a%2Bb", "?a=1&a=1&empty="})
  void signsTheQueryAsItStands(String query) {
    StubForm stubForm = phone.text("hi");
    TwilioPhone configured = phone.at(URI.create(url + query));

    assertThat(configured.post(stubForm).statusCode()).isEqualTo(200);
    assertThat(phone.receives()).contains("Welcome");
  }

  @Test
  void keepsTextAsItWasTyped() {
    String text = "Größe 3½ “M8” — ñandú 漢字 👍🏽 & + % = ?";

    String answer = phone.asks(text);

    assertThat(answer).contains(text);
    assertThat(runningProduct.sql().column("SELECT body FROM whatsapp_log WHERE body = ?", text))
        .hasSize(1);
  }

  @Test
  void refusesWhatAnotherTokenSigned() {
    StubForm stubForm = phone.text("hi");

    refused(stubForm, StubSignature.of("another token", url, stubForm));
  }

  @Test
  void refusesAChangedBody() {
    StubForm stubForm = phone.text("status ORD-12346");

    refused(stubForm.with("Body", "defect ORD-12346"), StubSignature.of(TOKEN, url, stubForm));
  }

  @Test
  void refusesAnAddedField() {
    StubForm stubForm = phone.text("hi");

    refused(stubForm.and("ButtonPayload", "1"), StubSignature.of(TOKEN, url, stubForm));
  }

  @Test
  void refusesARepeatedFieldThatWasNotSigned() {
    StubForm stubForm = phone.text("hi");

    refused(stubForm.and("Body", "defect ORD-12346"), StubSignature.of(TOKEN, url, stubForm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://bot.example.com/api/whatsapp/webhook",
        "http://localhost/api/whatsapp/status",
        ""
      })
  void refusesASignatureForAnotherAddress(String other) {
    StubForm stubForm = phone.text("hi");

    refused(stubForm, StubSignature.of(TOKEN, other, stubForm));
  }

  @Test
  void refusesASignatureOfTheAddressAlone() {
    refused(phone.text("hi"), StubSignature.of(TOKEN, url, StubForm.of()));
  }

  @Test
  void refusesASignatureInAnotherCase() {
    StubForm stubForm = phone.text("hi");

    refused(stubForm, StubSignature.of(TOKEN, url, stubForm).toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "=", "AAAA", "ñ", "null"})
  void refusesWhatIsNoSignature(String signature) {
    refused(phone.text("hi"), signature);
  }

  @Test
  void refusesAMessageOfAnotherAccount() {
    StubForm stubForm = phone.text("hi").with("AccountSid", "AC" + "6".repeat(32));

    refused(stubForm, StubSignature.of(TOKEN, url, stubForm));
  }

  @Test
  void refusesAMessageToAnotherNumber() {
    StubForm stubForm = phone.text("hi").with("To", "whatsapp:+12025550198");

    refused(stubForm, StubSignature.of(TOKEN, url, stubForm));
  }

  @Test
  void refusesAnUnsignedGet() {
    assertThat(get(url, "").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageSid", "SmsSid", "From"})
  void refusesASignedFormThatLacksSomething(String field) {
    assertThat(phone.post(phone.text("hi").without(field)).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void knowsNoOtherMethod(String method) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(runningProduct.webhook())
                .method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(ints = {66_000, 200_000})
  void refusesALargeBody(int size) {
    StubForm stubForm = phone.text("x".repeat(size));

    assertThat(phone.post(stubForm).statusCode()).isEqualTo(413);
  }

  /**
   * The server closes the connection while the client still writes: it may see no answer at all.
   */
  @Test
  void cutsOffABodyBeyondTheLimitOfTheServer() {
    StubForm stubForm = phone.text("x".repeat(6_000_000));

    assertThat(statusOrNone(stubForm)).isIn(0, 413);
    assertThat(phone.asks("menu")).contains("Welcome");
    assertThat(phone.inbox()).hasSize(1);
  }

  @Test
  void oneMessageDeliveredTenTimesAtOnceHasOneEffect() throws Exception {
    StubForm stubForm = phone.text("report MACH-003 new bearing noise low");

    List<Integer> answers = ConcurrentRuns.times(10, () -> phone.post(stubForm).statusCode());

    assertThat(answers).containsOnly(200);
    assertThat(phone.receives()).contains("Maintenance ticket created!");
    assertThat(phone.asks("menu")).contains("Welcome");
    assertThat(phone.inbox()).hasSize(2);
    assertThat(
            runningProduct
                .sql()
                .number(
                    """
                    SELECT count(*) FROM ticket t JOIN whatsapp_session s ON s.person_id = t.reporter_id
                     WHERE s.identity_value = ?
                    """,
                    phone.number()))
        .isOne();
  }

  @Test
  void tenMessagesOfOnePersonAtOnceAreAllAnswered() throws Exception {
    List<Integer> answers =
        ConcurrentRuns.times(10, () -> phone.post(phone.text("ORD-12346")).statusCode());

    assertThat(answers).containsOnly(200);
    for (int i = 0; i < 10; i++) {
      assertThat(phone.receives()).contains("Order: ORD-12346");
    }
  }

  @Test
  void oldMessagesPlayedAgainChangeNothing() {
    StubForm first = phone.text("1");
    phone.sends(first);
    phone.receives();
    assertThat(phone.asks("ORD-12346")).contains("Defect Type: ?");

    phone.sends(first);

    assertThat(phone.asks("Cosmetic Flaw")).contains("Severity (Low/Medium/High): ?");
    assertThat(phone.inbox()).hasSize(3);
  }

  private int statusOrNone(StubForm stubForm) {
    try {
      return phone.post(stubForm).statusCode();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private void refused(StubForm stubForm, String signature) {
    assertThat(phone.post(stubForm.encoded(), signature).statusCode()).isEqualTo(403);
    assertThat(
            runningProduct
                .sql()
                .number(
                    "SELECT count(*) FROM whatsapp_inbox WHERE provider_message_id = ?",
                    stubForm.first("MessageSid").orElseThrow()))
        .isZero();
  }

  private static HttpResponse<String> get(String address, String signature) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).GET();
    return send(signature.isEmpty() ? request : request.header("X-Twilio-Signature", signature));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
