package com.barron.web.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.web.FakeRequest;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.channel.meta.MetaWebhooks;
import com.barron.whatsapp.channel.meta.WebhookBatch;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MetaResourceTest {
  private static final byte[] BODY = "{\"a\":\"\\u00e9\\/\"}".getBytes(StandardCharsets.UTF_8);
  private static final DeliveryReport REPORT =
      new DeliveryReport(
          "meta", "wamid.9", OptionalLong.of(7), DeliveryStatus.DELIVERED, Optional.empty());

  private final List<String> tried = new ArrayList<>();
  private final List<String> received = new ArrayList<>();
  private final List<DeliveryReport> reported = new ArrayList<>();
  private final Map<String, RuntimeException> failing = new HashMap<>();
  private final RecordedRefusals refusals = new RecordedRefusals();
  private final RecordedPreferences preferences = new RecordedPreferences();
  private final FakeMetaWebhooks webhooks = new FakeMetaWebhooks();
  private final MetaResource resource =
      new MetaResource(webhooks, this::receive, reported::add, preferences, refusals);

  @Test
  void keepsWhatSomebodyToldTheProviderOfNews() {
    var ana = new Identity("meta", IdentityKind.BSUID, "US.1");
    webhooks.outcome =
        new MetaWebhooks.BatchResult.GenuineBatch(
            new WebhookBatch(List.of(), List.of(), List.of(new Preference(ana, false))));
    assertThat(post()).isEqualTo(200);
    assertThat(preferences.told).containsExactly(Map.entry(ana, false));
  }

  @Test
  void echoesTheChallengeOfAVerification() {
    var answer = resource.verified("subscribe", "1158201444", "token");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getEntity()).isEqualTo("1158201444");
    assertThat(answer.getMediaType()).hasToString("text/plain");
  }

  @Test
  void forbidsAVerificationThatWeDidNotAskFor() {
    assertThat(resource.verified("subscribe", "1158201444", "wrong").getStatus()).isEqualTo(403);
    assertThat(resource.verified("", "1158201444", "token").getStatus()).isEqualTo(403);
  }

  @Test
  void takesAWholeBatchInItsOrder() {
    batch(message("ana", "1"), message("luis", "2"), message("ana", "3"));

    assertThat(post()).isEqualTo(200);
    assertThat(received).containsExactly("1", "2", "3");
    assertThat(reported).containsExactly(REPORT);
  }

  @Test
  void handsTheBytesAndTheSignatureOnAsTheyCame() {
    post();

    assertThat(webhooks.body).isEqualTo(BODY);
    assertThat(webhooks.signature).isEqualTo("sha256=abc");
  }

  @Test
  void handsOnEmptyTextForASignatureThatIsNotThere() {
    resource.posted(FakeRequest.post("/api/whatsapp/meta/webhook").body(BODY).asItComes());

    assertThat(webhooks.signature).isEmpty();
  }

  @Test
  void forbidsWhatMetaDidNotSign() {
    webhooks.outcome = new MetaWebhooks.BatchResult.ForbiddenBatch(WebhookRefusal.WRONG_SIGNATURE);

    assertThat(post()).isEqualTo(403);
    assertThat(received).isEmpty();
    assertThat(reported).isEmpty();
  }

  @Test
  void callsABodyThatCannotBeReadABadRequest() {
    webhooks.outcome = new MetaWebhooks.BatchResult.MalformedBatch();

    assertThat(post()).isEqualTo(400);
  }

  @Test
  void oneMessageThatFailsDoesNotLoseTheOthersAndComesAgain() {
    batch(message("ana", "1"), message("luis", "2"), message("ana", "3"), message("eva", "4"));
    failing.put("1", new IllegalStateException("bug"));

    assertThatThrownBy(this::post).hasMessage("bug");
    // Ana's second message waits for her first one, so that they stay in order.
    assertThat(received).containsExactly("2", "4");
    assertThat(reported).containsExactly(REPORT);

    failing.clear();
    assertThat(post()).isEqualTo(200);
    assertThat(received).containsExactly("2", "4", "1", "2", "3", "4");
  }

  @Test
  void onePersonWhoCannotBeStoredDoesNotHoldUpTheOthers() {
    batch(message("ana", "1"), message("luis", "2"));
    failing.put("1", new DatabaseUnavailableException(new IllegalStateException()));

    assertThatThrownBy(this::post).isInstanceOf(DatabaseUnavailableException.class);
    assertThat(received).containsExactly("2");
  }

  @Test
  void stopsSoonWhenTheDatabaseIsAway() {
    batch(message("ana", "1"), message("luis", "2"), message("eva", "3"), message("jan", "4"));
    for (String id : List.of("1", "2", "3", "4")) {
      failing.put(id, new DatabaseUnavailableException(new IllegalStateException(id)));
    }

    assertThatThrownBy(this::post).isSameAs(failing.get("1"));
    assertThat(tried).containsExactly("1", "2");
    assertThat(reported).isEmpty();
  }

  @Test
  void takesABatchOfThreeMegabytesAndNoMore() {
    assertThat(resource.posted(post(new byte[MetaResource.LARGEST]).asItComes()).getStatus())
        .isEqualTo(200);
    assertThatThrownBy(() -> resource.posted(post(new byte[MetaResource.LARGEST + 1]).asItComes()))
        .isInstanceOf(WebApplicationException.class);
  }

  private Receipt receive(InboundMessage message) {
    tried.add(message.providerMessageId());
    if (failing.containsKey(message.providerMessageId())) {
      throw failing.get(message.providerMessageId());
    }
    received.add(message.providerMessageId());
    return Receipt.STORED;
  }

  private void batch(InboundMessage... messages) {
    webhooks.outcome =
        new MetaWebhooks.BatchResult.GenuineBatch(
            new WebhookBatch(List.of(messages), List.of(REPORT)));
  }

  private static InboundMessage message(String from, String id) {
    return new InboundMessage(
        new Identity("meta", IdentityKind.BSUID, from), id, new Content.Text("hi"), "");
  }

  private int post() {
    return resource.posted(post(BODY).asItComes()).getStatus();
  }

  private static FakeRequest post(byte[] body) {
    return FakeRequest.post("/api/whatsapp/meta/webhook")
        .header("X-Hub-Signature-256", "sha256=abc")
        .body(body);
  }

  private static final class FakeMetaWebhooks implements MetaWebhooks {
    private BatchResult outcome =
        new BatchResult.GenuineBatch(new WebhookBatch(List.of(), List.of()));
    private byte[] body;
    private String signature;

    @Override
    public boolean verifies(String mode, String token) {
      return mode.equals("subscribe") && token.equals("token");
    }

    @Override
    public BatchResult read(byte[] given, String givenSignature) {
      body = given;
      signature = givenSignature;
      return outcome;
    }
  }
}
