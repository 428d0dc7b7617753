package com.barron.whatsapp.channel.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.provider.Account;
import com.barron.provider.InjectedFault;
import com.barron.provider.SentMessage;
import com.barron.provider.StubForm;
import com.barron.provider.StubTemplate;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.whatsapp.channel.Channel.MessageSearch;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.channel.twilio.api.TwilioApi;
import com.barron.whatsapp.channel.twilio.content.ContentClient;
import com.barron.whatsapp.channel.twilio.content.ContentCommand;
import com.barron.whatsapp.channel.twilio.content.ContentIdCache;
import com.barron.whatsapp.channel.twilio.webhook.InboundMessageForm;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioContentTest {
  private static final Account US = Account.FICTIONAL;
  private static final String NUMBER = "+12025550123";
  private static final String ANA = "whatsapp:" + NUMBER;
  private static final Identity TO_ANA = new Identity("twilio", IdentityKind.PHONE, NUMBER);
  private static final Deadline IN_TIME = Deadline.in(Duration.ofMinutes(5));
  private static final int ALL = 21;

  private final TwilioStub stub = TwilioStub.start(US);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void theCommandCreatesWhatIsMissingAndNothingTwice() {
    assertThat(command()).isZero();
    assertThat(command()).isZero();

    assertThat(stub.contents().created())
        .extracting(com.barron.provider.StubContent::friendlyName)
        .hasSize(ALL)
        .doesNotHaveDuplicates()
        .contains(
            "barron_buttons_3_v1",
            "barron_list_10_v1",
            "barron_sla_warning_v1",
            "barron_sla_breach_zu_v1");

    stub.contents().delete(stub.contents().created().get(4).sid());
    assertThat(command()).isZero();
    assertThat(stub.contents().created()).hasSize(ALL);
  }

  @Test
  void theCommandAsksForApprovalOnceAndShowsHowFarItIs() {
    command();
    assertThat(printed.toString(UTF_8).lines())
        .hasSize(ALL + 1)
        .anyMatch(line -> line.matches("barron_list_1_v1 +HX[0-9a-f]{32} +not needed"))
        .anyMatch(line -> line.matches("barron_sla_breach_v1 +HX[0-9a-f]{32} +received"));

    stub.contents().approveAll();
    printed.reset();
    assertThat(command()).isZero();
    assertThat(printed.toString(UTF_8).lines())
        .anyMatch(line -> line.matches("barron_sla_breach_v1 +HX[0-9a-f]{32} +approved"));
  }

  @Test
  void theCommandSaysWhyItCannot() {
    assertThat(command(Map.of("TWILIO_AUTH_TOKEN", "wrong"))).isOne();
    assertThat(printed.toString(UTF_8)).contains("HTTP 401 code 20003", "TWILIO_AUTH_TOKEN");
    printed.reset();
    assertThat(command(Map.of("TWILIO_ACCOUNT_SID", "AC1"))).isOne();
    assertThat(printed.toString(UTF_8)).contains("TWILIO_ACCOUNT_SID must be");
    printed.reset();
    assertThat(new ContentCommand(new PrintStream(printed, true, UTF_8)).run(name -> null)).isOne();
    assertThat(printed.toString(UTF_8)).contains("no TWILIO_ variable is set");
    stub.goDown();
    printed.reset();
    assertThat(command()).isOne();
    assertThat(printed.toString(UTF_8)).contains("no connection");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 21, 24, 25, 72, 73, 500})
  void everyReplyIsTakenInSomeForm(int label) {
    TwilioChannel channel = withContent();
    for (int choices : List.of(0, 1, 3, 4, 10, 11, 30)) {
      for (int text : List.of(1, 1_024, 1_025, 1_600, 3_000)) {
        for (int hint : List.of(0, 61)) {
          for (Reply part : reply(text, choices, label, hint).parts(channel.longestText())) {
            assertThat(channel.send(delivery(part)))
                .as("%s choices, %s characters", choices, text)
                .isInstanceOf(SendResult.Accepted.class);
          }
        }
      }
    }
  }

  @Test
  void everyChoiceCanBeReadAndTapped() {
    TwilioChannel channel = withContent();
    for (int choices = 1; choices <= 10; choices++) {
      Reply reply = reply(100, choices, 30, 0).asking(17);
      channel.send(delivery(reply));

      assertThat(last().text()).isEqualTo(reply.asNumberedText());
      assertThat(last().choices())
          .extracting(com.barron.provider.StubContent.StubChoice::id)
          .containsExactlyElementsOf(
              reply.choices().stream().map(choice -> choice.id() + "#17").toList());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4})
  void aTapIsReadWithItsQuestionAndTheMessageBelowWhichItWasMade(int choices) {
    withContent().send(delivery(reply(10, choices, 10, 0).asking(17)));
    var phone = new TwilioPhone(stub, URI.create("http://127.0.0.1:1/"), NUMBER);
    StubForm stubForm = phone.tap(last(), last().choices().get(1));

    assertThat(content(stubForm))
        .isEqualTo(new Content.Tap("ID-1", OptionalInt.of(17), last().sid()));
  }

  @Test
  void withoutContentChoicesAreNumberedText() {
    Reply reply = reply(10, 3, 10, 0);

    assertThat(channel(Map.of()).send(delivery(reply))).isInstanceOf(SendResult.Accepted.class);
    assertThat(last().content()).isEmpty();
    assertThat(last().body()).isEqualTo(reply.asNumberedText());
  }

  @Test
  void aMessageThatWasTakenAndReportedAsFailedIsFound() {
    TwilioChannel channel = withContent();
    for (int choices : List.of(2, 7)) {
      Delivery delivery = delivery(reply(10 + choices, choices, 10, 5));
      stub.lieTo(ANA, InjectedFault.ERROR_BUT_SENT);

      assertThat(channel.send(delivery)).isInstanceOf(SendResult.Unknown.class);
      assertThat(channel.find(delivery, List.of())).isEqualTo(new MessageSearch.Sent(last().sid()));
      assertThat(channel.find(delivery, List.of(last().sid())))
          .isEqualTo(new MessageSearch.NotThere());
    }
  }

  @Test
  void whatTwilioRefusesAsContentGoesAsTextTheNextTime() {
    TwilioChannel channel = withContent();
    Delivery delivery = delivery(reply(10, 2, 10, 0));
    stub.contents().created().forEach(content -> stub.contents().delete(content.sid()));

    assertThat(channel.send(delivery)).isEqualTo(new SendResult.TextNeeded("21655"));
    assertThat(channel.send(delivery)).isInstanceOf(SendResult.Accepted.class);
    assertThat(last().content()).isEmpty();
    assertThat(stub.record().sentTo(ANA)).hasSize(1);
  }

  @Test
  void aFoundTextIsUsedWhenItIsApprovedAndAConfiguredOneComesFirst() {
    command();
    Delivery silent = warning(Locale.ENGLISH);

    assertThat(channel(Map.of()).send(silent)).isEqualTo(new SendResult.Rejected("outside-window"));
    stub.contents().approveAll();
    assertThat(channel(Map.of()).send(silent)).isInstanceOf(SendResult.Accepted.class);
    assertThat(last().isTemplate()).isTrue();
    assertThat(last().choices().get(0).id()).isEqualTo("ACK MAINT-555");

    channel(Map.of("SLA_WARNING", StubTemplate.WARNING.sid())).send(silent);
    assertThat(last().stubForm().first("ContentSid")).contains(StubTemplate.WARNING.sid());
  }

  @Test
  void aFoundTextSpeaksThePersonsLanguageAndEnglishUntilThatIsApproved() {
    command();
    stub.contents().approve("barron_sla_warning_v1");
    Locale zulu = Locale.forLanguageTag("zu");

    channel(Map.of()).send(warning(zulu));
    assertThat(last().text()).startsWith("⚠️ SLA warning: MAINT-555 is due in 2 h, at 17:00.");
    stub.contents().approveAll();
    channel(Map.of()).send(warning(zulu));
    assertThat(last().text())
        .startsWith("⚠️ Isexwayiso se-SLA: MAINT-555.")
        .endsWith("Ngiyakuthatha");
    assertThat(last().choices().get(0).id()).isEqualTo("ACK MAINT-555");
  }

  private static Delivery warning(Locale language) {
    var template =
        new Template(Template.Name.SLA_WARNING, language, List.of("MAINT-555", "2 h", "17:00"));
    var reply = new Reply("2 h left", List.of(), "", Optional.of(template));
    return new Delivery(1, TO_ANA, reply, false, Instant.EPOCH, IN_TIME);
  }

  private Content content(StubForm stubForm) {
    return ((TwilioWebhooks.RequestResult.GenuineRequest<
                com.barron.whatsapp.channel.InboundMessage>)
            InboundMessageForm.read(
                com.barron.whatsapp.channel.twilio.webhook.UrlEncodedForm.read(stubForm.encoded())
                    .fields()
                    .orElseThrow()))
        .value()
        .content();
  }

  private TwilioChannel withContent() {
    command();
    return channel(Map.of());
  }

  private TwilioChannel channel(Map<String, String> templates) {
    var account =
        new TwilioAccount(US.sid(), List.of(US.token()), US.number(), stub.url(), templates);
    var content =
        new ContentIdCache(
            Optional.of(new ContentClient(TwilioApi.client(account, Duration.ofSeconds(5)))),
            Clock.systemUTC());
    content.run();
    return new TwilioChannel(
        new Settings(Optional.of(account), URI.create("https://bot.example.com"), false, false),
        content,
        Duration.ofSeconds(5));
  }

  private int command() {
    return command(Map.of());
  }

  private int command(Map<String, String> settings) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "TWILIO_ACCOUNT_SID", US.sid(),
                "TWILIO_AUTH_TOKEN", US.token(),
                "TWILIO_WHATSAPP_NUMBER", US.number(),
                "TWILIO_API_BASE_URL", stub.url().toString()));
    environment.putAll(settings);
    return new ContentCommand(new PrintStream(printed, true, UTF_8)).run(environment::get);
  }

  private SentMessage last() {
    List<SentMessage> all = stub.record().sentTo(ANA);
    return all.get(all.size() - 1);
  }

  private static Delivery delivery(Reply reply) {
    return new Delivery(1, TO_ANA, reply, true, Instant.EPOCH, IN_TIME);
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
}
