package com.barron.whatsapp.channel.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.provider.InjectedFault;
import com.barron.provider.meta.GraphRefusal;
import com.barron.provider.meta.MetaMessage;
import com.barron.provider.meta.MetaPhone;
import com.barron.provider.meta.MetaStub;
import com.barron.provider.meta.MetaWebhookClient;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.settings.ConversationTimeouts;
import com.barron.whatsapp.settings.MetaAccount;
import com.barron.whatsapp.settings.MetaAccount.ApprovedText;
import com.barron.whatsapp.settings.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaContractTest {
  private static final com.barron.provider.meta.StubMetaAccount ACCOUNT =
      com.barron.provider.meta.StubMetaAccount.FICTIONAL;
  private static final String NUMBER = "+12025550123";
  private static final String USER_ID = "US.13490000000000000001";
  private static final Deadline IN_TIME = Deadline.in(Duration.ofMinutes(5));
  private static final Identity ANA = new Identity("meta", IdentityKind.PHONE, NUMBER);

  private final MetaStub stub = MetaStub.start(ACCOUNT);
  private final Settings settings = settings();
  private final MetaChannel channel = new MetaChannel(settings, Duration.ofSeconds(2));
  private final MetaWebhookClient metaWebhookClient =
      new MetaWebhookClient(ACCOUNT, URI.create("http://127.0.0.1:1/"));

  @AfterEach
  void stop() {
    stub.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 21, 24, 25, 72, 73, 500})
  void everyReplyIsTakenInSomeForm(int label) {
    for (int choices : List.of(0, 1, 3, 4, 10, 11, 30)) {
      for (int text : List.of(1, 1_024, 1_025, 4_096, 9_000)) {
        for (int hint : List.of(0, 60, 61)) {
          sendAll(reply(text, choices, label, hint));
        }
      }
    }
  }

  @Test
  void everyChoiceCanBeReadAndTapped() {
    for (int choices = 1; choices <= 10; choices++) {
      Reply reply = reply(100, choices, 30, 20);
      sendAll(reply);
      MetaMessage message = last(NUMBER);
      assertThat(message.text()).isEqualTo(reply.asNumberedText());
      assertThat(message.choices())
          .extracting(MetaMessage.MetaChoice::id)
          .containsExactlyElementsOf(reply.choices().stream().map(Choice::id).toList());
    }
  }

  @Test
  void aPersonWithAUserNameIsWrittenTo() {
    var known = new Identity("meta", IdentityKind.BSUID, USER_ID);

    assertThat(channel.send(new Delivery(1, known, Reply.of("hi"), true, Instant.EPOCH, IN_TIME)))
        .isEqualTo(new SendResult.Accepted(last(USER_ID).id()));
  }

  @Test
  void ourIdComesAlong() {
    channel.send(new Delivery(4_711, ANA, Reply.of("hi"), true, Instant.EPOCH, IN_TIME));

    assertThat(last(NUMBER).data()).contains("4711");
  }

  @ParameterizedTest
  @CsvSource({"en,en", "es,es_MX", "zu,en"})
  void anApprovedTemplateIsTakenInTheLanguageOfThePersonOrTheFirst(String language, String code) {
    stub.approve("sla_warning", "en", 3);
    stub.approve("sla_warning", "es_MX", 3);

    assertThat(channel.send(warning(Locale.forLanguageTag(language))))
        .isInstanceOf(SendResult.Accepted.class);
    assertThat(last(NUMBER).json().getJsonObject("template").getJsonObject("language"))
        .isEqualTo(Json.createObjectBuilder().add("code", code).build());
  }

  @ParameterizedTest
  @EnumSource(InjectedFault.class)
  void noLieIsTakenForACertainty(InjectedFault injectedFault) {
    stub.lieTo(NUMBER, injectedFault);

    SendResult result =
        channel.send(new Delivery(1, ANA, Reply.of("hi"), true, Instant.EPOCH, IN_TIME));

    if (injectedFault.sends()) {
      assertThat(result).isInstanceOfAny(SendResult.Accepted.class, SendResult.Unknown.class);
    } else {
      assertThat(result).isNotInstanceOf(SendResult.Accepted.class);
    }
    assertThat(stub.record().attemptsTo(NUMBER)).hasSize(1);
  }

  @Test
  void aPairRateLetsOnlyThatPersonWait() {
    stub.refuse(NUMBER, new GraphRefusal(400, 131056, "pair rate limit hit"));

    assertThat(channel.send(new Delivery(1, ANA, Reply.of("hi"), true, Instant.EPOCH, IN_TIME)))
        .isEqualTo(new SendResult.PersonMustWait("HTTP 400 code 131056", Duration.ofSeconds(6)));
  }

  @Test
  void typingIsShownBelowAMessageThatMetaKnows() {
    var phone = new MetaPhone(stub, metaWebhookClient, NUMBER);
    InboundMessage message = read(phone.value(phone.text("hi"))).get(0);

    channel.showTyping(message.providerMessageId(), Deadline.in(Duration.ofSeconds(5)));

    assertThat(stub.record().typingShown()).containsExactly(message.providerMessageId());
  }

  @ParameterizedTest
  @CsvSource({NUMBER + ",PHONE", USER_ID + ",BSUID"})
  void whatPeopleSayIsRead(String who, IdentityKind kind) {
    var phone = new MetaPhone(stub, metaWebhookClient, who);

    assertThat(read(phone.value(phone.text("ñandú 漢字 👍🏽 a/b"), phone.other("image"))))
        .extracting(InboundMessage::from, InboundMessage::content, InboundMessage::profileName)
        .containsExactly(
            tuple(
                new Identity("meta", kind, who),
                new Content.Text("ñandú 漢字 👍🏽 a/b"),
                "Ana Pérez"),
            tuple(
                new Identity("meta", kind, who),
                new Content.Media(MediaKind.IMAGE, "300000000000004", ""),
                "Ana Pérez"));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void aTapIsReadWithTheMessageBelowWhichItWasMade(int choices) {
    Reply reply = reply(10, choices, 10, 0);
    sendAll(reply);
    var phone = new MetaPhone(stub, metaWebhookClient, NUMBER);
    MetaMessage message = last(NUMBER);
    MetaMessage.MetaChoice second = message.choices().get(1);

    assertThat(read(phone.value(phone.tap(message, second.id(), second.title()))))
        .extracting(InboundMessage::content)
        .containsExactly(new Content.Tap(reply.choices().get(1).id(), message.id()));
  }

  @Test
  void aTapOnATemplateSaysWhatIsAcknowledged() {
    stub.approve("sla_warning", "en", 3);
    channel.send(warning(Locale.ENGLISH));
    var phone = new MetaPhone(stub, metaWebhookClient, NUMBER);
    MetaMessage message = last(NUMBER);

    assertThat(read(phone.value(phone.tapOnTemplate(message, "I am on it"))))
        .extracting(InboundMessage::content)
        .containsExactly(new Content.Tap("ACK MAINT-555", message.id()));
  }

  private static Delivery warning(Locale language) {
    var template =
        new Template(
            Template.Name.SLA_WARNING, language, List.of("MAINT-555", "2 h\n\t     10 min", ""));
    var reply = new Reply("2 h left", List.of(), "", Optional.of(template));
    return new Delivery(1, ANA, reply, false, Instant.EPOCH, IN_TIME);
  }

  private List<InboundMessage> read(JsonObject value) {
    String body = MetaWebhookClient.written(MetaWebhookClient.notification(value));
    var outcome =
        new SignedMetaWebhooks(settings)
            .read(body.getBytes(UTF_8), MetaWebhookClient.signature(ACCOUNT.appSecret(), body));
    return ((MetaWebhooks.BatchResult.GenuineBatch) outcome).batch().messages();
  }

  private void sendAll(Reply reply) {
    for (Reply part : reply.parts(channel.longestText())) {
      assertThat(channel.send(new Delivery(1, ANA, part, true, Instant.EPOCH, IN_TIME)))
          .as("%s choices, %s characters", part.choices().size(), part.text().length())
          .isInstanceOf(SendResult.Accepted.class);
    }
  }

  private MetaMessage last(String who) {
    List<MetaMessage> all = stub.record().sentTo(who);
    return all.get(all.size() - 1);
  }

  private static Reply reply(int text, int choices, int label, int hint) {
    List<Choice> all =
        IntStream.range(0, choices)
            .mapToObj(i -> new Choice("ID-" + i, padded(String.valueOf(i), label)))
            .toList();
    return new Reply("t".repeat(text), all, "h".repeat(hint));
  }

  /** A text of a length, different for different beginnings as far as there is room. */
  private static String padded(String beginning, int length) {
    return beginning + "x".repeat(Math.max(0, length - beginning.length()));
  }

  private Settings settings() {
    var account =
        new MetaAccount(
            ACCOUNT.phoneNumberId(),
            ACCOUNT.accessToken(),
            List.of(ACCOUNT.appSecret()),
            ACCOUNT.verifyToken(),
            stub.url(),
            Map.of("SLA_WARNING", new ApprovedText("sla_warning", List.of("en", "es_MX"))));
    return new Settings(
        Optional.empty(),
        Optional.of(account),
        URI.create("https://bot.example.com"),
        false,
        false,
        Settings.USUAL_SENDERS,
        Settings.USUAL_SENDS_PER_SECOND,
        ConversationTimeouts.USUAL);
  }
}
