package com.barron.whatsapp.channel.twilio.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks.RequestResult;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTwilioWebhooksTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String SID = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String BASE = "https://bot.example.com";
  private static final String PATH = "/api/whatsapp/webhook";
  private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
  private static final String FROM_US_TO_US =
      "AccountSid=" + SID + "&To=whatsapp%3A%2B12025550199&From=whatsapp%3A%2B12025550123";

  private static final String IDS = ids("SM00000000000000000000000000000001");

  private final TwilioWebhooks webhooks =
      new SignedTwilioWebhooks(
          new Settings(
              Optional.of(
                  new TwilioAccount(
                      SID, List.of(TOKEN), "+12025550199", URI.create("https://api.example"))),
              URI.create(BASE),
              false,
              false));

  @Test
  void tellsALocationByWhatItCarries() {
    assertThat(message(TwilioPayloads.text("twilio-inbound-location.form")).content())
        .isEqualTo(new Content.Other(MediaKind.LOCATION));
  }

  @ParameterizedTest
  @CsvSource({
    "twilio-inbound-image.form,IMAGE,5,pieza rota",
    "twilio-inbound-document.form,DOCUMENT,6,orden-de-compra.pdf"
  })
  void readsPicturesAndPdfByTheirIds(String file, MediaKind kind, String end, String caption) {
    String id = "0000000000000000000000000000000" + end;
    assertThat(message(TwilioPayloads.text(file)).content())
        .isEqualTo(new Content.Media(kind, "MM" + id + "/ME" + id, caption));
  }

  @Test
  void readsSeveralFilesOfOneMessage() {
    String form =
        TwilioPayloads.text("twilio-inbound-image.form").replace("NumMedia=1", "NumMedia=2")
            + "&MediaContentType1=application%2Fpdf&MediaUrl1="
            + media("api.twilio.com", "ME" + "b".repeat(32));
    String sid = "MM00000000000000000000000000000005/ME";

    assertThat(message(form).content())
        .isEqualTo(
            new Content.Media(
                MediaKind.DOCUMENT,
                List.of(sid + "00000000000000000000000000000005", sid + "b".repeat(32)),
                "pieza rota"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/latest",
        "http://169.254.169.254/latest/meta-data",
        "https://[::1]/x",
        "https://2130706433/x",
        "https://api.twilio.com@127.0.0.1/2010-04-01/Accounts/AC/Messages/MM/Media/ME",
        "https://api.twilio.com/2010-04-01/Accounts/../../x",
        "file:///etc/passwd",
        ""
      })
  void keepsNoAddressThatIsNoneOfAFileAtTwilio(String address) {
    String form =
        TwilioPayloads.text("twilio-inbound-image.form")
            .replaceAll("MediaUrl0=.*", "MediaUrl0=" + URLEncoder.encode(address, UTF_8));

    assertThat(message(form).content()).isEqualTo(new Content.Other(MediaKind.IMAGE));
  }

  @Test
  void keepsOnlyTheIdsOfAnAddress() {
    String form =
        TwilioPayloads.text("twilio-inbound-image.form")
            .replaceAll(
                "MediaUrl0=.*", "MediaUrl0=" + media("api.ie1.twilio.com", "ME" + "c".repeat(32)));

    assertThat(message(form).content())
        .isEqualTo(
            new Content.Media(
                MediaKind.IMAGE,
                "MM00000000000000000000000000000005/ME" + "c".repeat(32),
                "pieza rota"));
  }

  private static String media(String host, String id) {
    return URLEncoder.encode(
        "https://"
            + host
            + "/2010-04-01/Accounts/"
            + SID
            + "/Messages/MM00000000000000000000000000000005/Media/"
            + id,
        UTF_8);
  }

  @Test
  void readsATextWithItsSender() {
    InboundMessage message = message(TwilioPayloads.text("twilio-inbound-text.form"));
    assertThat(message.content())
        .isEqualTo(
            new Content.Text("Hola, quiero 3 cajas de tornillos M8 & tuercas (50%) ¿precio? 👍"));
    assertThat(message.from())
        .isEqualTo(new Identity("twilio", IdentityKind.PHONE, "+12025550123"));
    assertThat(message.also())
        .contains(new Identity("twilio", IdentityKind.BSUID, "US.13490000000000000001"));
    assertThat(message.providerMessageId()).isEqualTo("SM00000000000000000000000000000001");
    assertThat(message.profileName()).isEqualTo("Ana Pérez");
  }

  @ParameterizedTest
  @CsvSource({
    "twilio-inbound-button-session.form,order:confirm:42,MM00000000000000000000000000000385",
    "twilio-inbound-list.form,cat:fasteners,MM00000000000000000000000000000387"
  })
  void readsATap(String file, String id, String repliedTo) {
    assertThat(message(TwilioPayloads.text(file)).content())
        .isEqualTo(new Content.Tap(id, repliedTo));
  }

  @Test
  void readsWhichMessageATextQuotes() {
    Content content = message(TwilioPayloads.text("twilio-inbound-text-reply.form")).content();
    assertThat(((Content.Text) content).repliedTo()).matches("(SM|MM)[0-9a-f]{32}");
  }

  @Test
  void takesAPersonWhoHasAUserNameOnly() {
    String body =
        FROM_US_TO_US.replace("whatsapp%3A%2B12025550123", "whatsapp%3AUS.13491208655302741918")
            + IDS
            + "&Body=hi";
    assertThat(message(body).from())
        .isEqualTo(new Identity("twilio", IdentityKind.BSUID, "US.13491208655302741918"));
    assertThat(message(body).also()).isEmpty();
  }

  @Test
  void cleansTheTextOfWhatNobodySees() {
    String body = FROM_US_TO_US + IDS + "" + "&Body=a%00b%E2%80%AEc%E2%80%8B%0D%0Ad%0De%09f%1B";
    assertThat(message(body).content()).isEqualTo(new Content.Text("abc\nd\ne f"));
  }

  @Test
  void tellsTheAddressThatWasSignedForWhenOursIsWrong() {
    byte[] body = bytes(TwilioPayloads.text("twilio-inbound-text.form").strip());
    String other = "https://other.example.com";
    String signature = TwilioPayloads.sign(TOKEN, other + PATH, UrlEncodedForm.read(body).pairs());
    List<String> seenAs = List.of("http://other.example.com", other);

    assertThat(
            webhooks.message(new WebhookRequest("POST", PATH, "", FORM, body, signature, seenAs)))
        .isEqualTo(
            new RequestResult.ForbiddenRequest<InboundMessage>(
                WebhookRefusal.WRONG_SIGNATURE, Optional.of(other)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  @ParameterizedTest
  @CsvSource({"STOP,false", "START,true"})
  void takesTheProvidersOptOutAsAPreference(String type, boolean wantsNews) {
    String form = TwilioPayloads.text("twilio-inbound-stop.form").strip() + "&OptOutType=" + type;

    assertThat(post(form))
        .isEqualTo(
            new RequestResult.PreferenceRequest<InboundMessage>(
                new Preference(
                    new Identity("twilio", IdentityKind.PHONE, "+12025550123"), wantsNews)));
  }

  @Test
  void leavesTheProvidersHelpToTheProvider() {
    assertThat(post(TwilioPayloads.text("twilio-inbound-stop.form").strip() + "&OptOutType=HELP"))
        .isEqualTo(new RequestResult.IgnoredRequest<InboundMessage>());
  }

  @Test
  void handlesASignedGetAsAMessage() {
    String query = TwilioPayloads.text("twilio-inbound-text.form").strip();
    String signature = TwilioPayloads.sign(TOKEN, BASE + PATH + "?" + query, List.of());
    assertThat(
            webhooks.message(
                new WebhookRequest("GET", PATH, query, "", new byte[0], signature, List.of())))
        .isInstanceOf(RequestResult.GenuineRequest.class);
    assertThat(
            webhooks.message(
                new WebhookRequest("GET", PATH, query, "", new byte[0], "x", List.of())))
        .isInstanceOf(RequestResult.ForbiddenRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Body=%zz", "Body=%ff", "=1"})
  void callsASignedFormThatCannotBeReadMalformed(String rest) {
    assertThat(post(FROM_US_TO_US + "&" + rest)).isInstanceOf(RequestResult.MalformedRequest.class);
  }

  @Test
  void refusesAMalformedFormWithAWrongSignatureLikeAnyOther() {
    byte[] body = "Body=%zz".getBytes(StandardCharsets.UTF_8);
    assertThat(
            webhooks.message(new WebhookRequest("POST", PATH, "", FORM, body, "wrong", List.of())))
        .isInstanceOf(RequestResult.ForbiddenRequest.class);
    assertThat(webhooks.message(new WebhookRequest("POST", PATH, "", FORM, body, "", List.of())))
        .isInstanceOf(RequestResult.ForbiddenRequest.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
    "12025550199,12025550198"
  })
  void refusesAnotherAccountAndAnotherNumber(String ours, String other) {
    assertThat(post(TwilioPayloads.text("twilio-inbound-text.form").strip().replace(ours, other)))
        .isInstanceOf(RequestResult.ForbiddenRequest.class);
  }

  @Test
  void callsASignedJsonBodyMalformedAndATamperedOneForbidden() {
    String query = "bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    String signature = TwilioPayloads.sign(TOKEN, BASE + PATH + "?" + query, List.of());
    assertThat(
            webhooks.message(
                new WebhookRequest(
                    "POST",
                    PATH,
                    query,
                    "application/json",
                    new byte[] {'{', '}'},
                    signature,
                    List.of())))
        .isInstanceOf(RequestResult.MalformedRequest.class);
    assertThat(
            webhooks.message(
                new WebhookRequest(
                    "POST",
                    PATH,
                    query,
                    "application/json",
                    new byte[] {'[', ']'},
                    signature,
                    List.of())))
        .isInstanceOf(RequestResult.ForbiddenRequest.class);
  }

  @Test
  void refusesEverythingWhenTheChannelIsOff() {
    var off =
        new SignedTwilioWebhooks(new Settings(Optional.empty(), URI.create(BASE), false, false));
    assertThat(off.message(new WebhookRequest("POST", PATH, "", FORM, new byte[0], "x", List.of())))
        .isInstanceOf(RequestResult.ForbiddenRequest.class);
  }

  @Test
  void readsAStatusReportWithOurIdFromTheAddress() {
    assertThat(status("twilio-status-failed-63016.form", "outbox=17&x=y"))
        .isEqualTo(
            new RequestResult.GenuineRequest<>(
                new DeliveryReport(
                    "twilio",
                    "SM000000000000000000000000000001f5",
                    OptionalLong.of(17),
                    DeliveryStatus.FAILED,
                    Optional.of("63016"))));
    assertThat(status("twilio-status-delivered.form", "outbox=1%20or%201"))
        .isEqualTo(
            new RequestResult.GenuineRequest<>(
                new DeliveryReport(
                    "twilio",
                    "SM000000000000000000000000000001f4",
                    OptionalLong.empty(),
                    DeliveryStatus.DELIVERED,
                    Optional.empty())));
  }

  private static String ids(String sid) {
    return "&MessageSid=" + sid + "&SmsMessageSid=" + sid + "&SmsSid=" + sid;
  }

  private RequestResult<DeliveryReport> status(String file, String query) {
    byte[] body = TwilioPayloads.text(file).strip().getBytes(StandardCharsets.UTF_8);
    String path = "/api/whatsapp/status";
    String signature =
        TwilioPayloads.sign(TOKEN, BASE + path + "?" + query, UrlEncodedForm.read(body).pairs());
    return webhooks.status(
        new WebhookRequest("POST", path, query, FORM, body, signature, List.of()));
  }

  private InboundMessage message(String body) {
    RequestResult<InboundMessage> outcome = post(body.strip());
    assertThat(outcome).isInstanceOf(RequestResult.GenuineRequest.class);
    return ((RequestResult.GenuineRequest<InboundMessage>) outcome).value();
  }

  private RequestResult<InboundMessage> post(String body) {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    String signature = TwilioPayloads.sign(TOKEN, BASE + PATH, UrlEncodedForm.read(raw).pairs());
    return webhooks.message(new WebhookRequest("POST", PATH, "", FORM, raw, signature, List.of()));
  }
}
