package com.barron.web.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.web.FakeRequest;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks;
import com.barron.whatsapp.channel.twilio.webhook.WebhookRequest;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TwilioResourceTest {
  private static final InboundMessage MESSAGE =
      new InboundMessage(
          new Identity("twilio", IdentityKind.PHONE, "+12025550123"),
          "SM00000000000000000000000000000001",
          new Content.Text("hi"),
          "");
  private static final DeliveryReport REPORT =
      new DeliveryReport(
          "twilio", "SM1", OptionalLong.of(7), DeliveryStatus.DELIVERED, Optional.empty());

  private final List<InboundMessage> received = new ArrayList<>();
  private final List<DeliveryReport> reported = new ArrayList<>();
  private final RecordedRefusals refusals = new RecordedRefusals();
  private final RecordedPreferences preferences = new RecordedPreferences();
  private final FakeTwilioWebhooks webhooks = new FakeTwilioWebhooks();
  private Receipt receipt = Receipt.STORED;
  private final TwilioResource resource =
      new TwilioResource(webhooks, this::receive, reported::add, preferences, refusals);

  @Test
  void takesAGenuineMessageInAndAnswersWithEmptyTwiml() {
    var answer = resource.posted(post().asItComes());

    assertThat(received).containsExactly(MESSAGE);
    assertThatItIsEmptyTwiml(answer);
  }

  @Test
  void answersADuplicateAsItAnsweredTheFirst() {
    receipt = Receipt.DUPLICATE;

    assertThatItIsEmptyTwiml(resource.posted(post().asItComes()));
  }

  @Test
  void answersWithEmptyTwimlWhereThereIsNothingToDo() {
    webhooks.message = new TwilioWebhooks.RequestResult.IgnoredRequest<>();

    assertThatItIsEmptyTwiml(resource.posted(post().asItComes()));
    assertThat(received).isEmpty();
  }

  @Test
  void keepsWhatSomebodyToldTheProviderOfNewsAndDoesNotAnswerIt() {
    webhooks.message =
        new TwilioWebhooks.RequestResult.PreferenceRequest<>(new Preference(MESSAGE.from(), false));

    assertThatItIsEmptyTwiml(resource.posted(post().asItComes()));
    assertThat(preferences.told).containsExactly(Map.entry(MESSAGE.from(), false));
    assertThat(received).isEmpty();
  }

  @Test
  void forbidsWhatTwilioDidNotSign() {
    webhooks.message =
        new TwilioWebhooks.RequestResult.ForbiddenRequest<>(
            WebhookRefusal.WRONG_SIGNATURE, Optional.empty());

    assertThat(resource.posted(post().asItComes()).getStatus()).isEqualTo(403);
    assertThat(resource.fetched(FakeRequest.get("/api/whatsapp/webhook").asItComes()).getStatus())
        .isEqualTo(403);
    assertThat(received).isEmpty();
    assertThat(refusals.all).containsExactly("message wrong-signature", "message wrong-signature");
  }

  @Test
  void tellsWhereARequestWasAddressedToWhenItWasSigned() {
    webhooks.message =
        new TwilioWebhooks.RequestResult.ForbiddenRequest<>(
            WebhookRefusal.WRONG_SIGNATURE, Optional.of("https://other.example.com"));

    resource.posted(post().asItComes());

    assertThat(refusals.all)
        .containsExactly(
            "message wrong-signature they are signed for https://other.example.com,"
                + " and BARRON_PUBLIC_URL is another");
  }

  @Test
  void handsOnTheHostsThatTheRequestTells() {
    resource.posted(
        post()
            .header("Host", "10.0.0.7:8080")
            .header("X-Forwarded-Host", "bot.example.com")
            .asItComes());

    assertThat(webhooks.seen.seenAs())
        .containsExactly(
            "https://bot.example.com",
            "http://bot.example.com",
            "https://10.0.0.7:8080",
            "http://10.0.0.7:8080");
  }

  @Test
  void callsAFormThatCannotBeReadABadRequest() {
    webhooks.message = new TwilioWebhooks.RequestResult.MalformedRequest<>();

    assertThat(resource.posted(post().asItComes()).getStatus()).isEqualTo(400);
    assertThat(received).isEmpty();
  }

  @Test
  void handsTheRequestOnAsItCame() {
    resource.posted(
        post()
            .query("tenant=a%2Bb&x=%26")
            .header("X-Twilio-Signature", "sig=")
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .asItComes());

    assertThat(webhooks.seen.method()).isEqualTo("POST");
    assertThat(webhooks.seen.path()).isEqualTo("/api/whatsapp/webhook");
    assertThat(webhooks.seen.query()).isEqualTo("tenant=a%2Bb&x=%26");
    assertThat(webhooks.seen.signature()).isEqualTo("sig=");
    assertThat(webhooks.seen.contentType())
        .isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
    assertThat(webhooks.seen.body()).asString(StandardCharsets.UTF_8).isEqualTo("Body=a%20b+c&%zz");
  }

  @Test
  void handsOnEmptyTextForWhatIsNotThere() {
    resource.fetched(FakeRequest.get("/api/whatsapp/webhook").asItComes());

    assertThat(webhooks.seen.method()).isEqualTo("GET");
    assertThat(webhooks.seen.query()).isEmpty();
    assertThat(webhooks.seen.signature()).isEmpty();
    assertThat(webhooks.seen.contentType()).isEmpty();
    assertThat(webhooks.seen.body()).isEmpty();
  }

  @Test
  void passesAStatusReportOnAndAnswersWithoutContent() {
    var answer = resource.status(post().asItComes());

    assertThat(reported).containsExactly(REPORT);
    assertThat(answer.getStatus()).isEqualTo(204);
  }

  @Test
  void forbidsAStatusReportThatTwilioDidNotSign() {
    webhooks.status =
        new TwilioWebhooks.RequestResult.ForbiddenRequest<>(
            WebhookRefusal.WRONG_SIGNATURE, Optional.empty());

    assertThat(resource.status(post().asItComes()).getStatus()).isEqualTo(403);
    assertThat(reported).isEmpty();
  }

  private Receipt receive(InboundMessage message) {
    received.add(message);
    return receipt;
  }

  private static FakeRequest post() {
    return FakeRequest.post("/api/whatsapp/webhook")
        .body("Body=a%20b+c&%zz".getBytes(StandardCharsets.UTF_8));
  }

  private static void assertThatItIsEmptyTwiml(Response answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getMediaType()).hasToString("text/xml");
    assertThat(answer.getEntity())
        .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
  }

  private static final class FakeTwilioWebhooks implements TwilioWebhooks {
    private RequestResult<InboundMessage> message = new RequestResult.GenuineRequest<>(MESSAGE);
    private RequestResult<DeliveryReport> status = new RequestResult.GenuineRequest<>(REPORT);
    private WebhookRequest seen;

    @Override
    public RequestResult<InboundMessage> message(WebhookRequest request) {
      seen = request;
      return message;
    }

    @Override
    public RequestResult<DeliveryReport> status(WebhookRequest request) {
      seen = request;
      return status;
    }
  }
}
