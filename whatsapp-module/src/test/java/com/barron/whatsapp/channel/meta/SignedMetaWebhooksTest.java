package com.barron.whatsapp.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import com.barron.whatsapp.channel.meta.MetaWebhooks.BatchResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedMetaWebhooksTest {
  private static final Identity ANA = new Identity("meta", IdentityKind.PHONE, "+12025550123");

  private final MetaWebhooks webhooks =
      new SignedMetaWebhooks(Accounts.settings("https://api.example"));

  @Test
  void readsATextWithItsSender() {
    assertThat(message(MetaPayloads.text("meta-inbound-text.json")))
        .isEqualTo(
            new InboundMessage(
                ANA,
                "wamid.IN00000000000000000000000001",
                new Content.Text("Hola ¿precio del M8? 👍 a/b"),
                "Ana Pérez",
                Optional.of(new Identity("meta", IdentityKind.BSUID, "US.13490000000000000001")),
                Optional.of(Instant.ofEpochSecond(1_790_000_001L))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1", "99999999999999999999", "1790000001.5"})
  void believesNoTimeThatIsNone(String timestamp) {
    String batch = MetaPayloads.text("meta-inbound-text.json").replace("1790000001", timestamp);
    assertThat(message(batch).sentAt()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"meta-inbound-location.json,LOCATION", "meta-inbound-contacts.json,CONTACT"})
  void tellsAttachmentsByTheirType(String file, MediaKind kind) {
    assertThat(message(MetaPayloads.text(file)).content()).isEqualTo(new Content.Other(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "meta-inbound-image.json,IMAGE,300000000000004,pieza rota",
    "meta-inbound-document.json,DOCUMENT,300000000000005,OC 42"
  })
  void readsPicturesAndPdfByTheirId(String file, MediaKind kind, String id, String caption) {
    assertThat(message(MetaPayloads.text(file)).content())
        .isEqualTo(new Content.Media(kind, id, caption));
  }

  @ParameterizedTest
  @CsvSource({
    "image, '{\"id\":\"../me\",\"mime_type\":\"image/png\"}', IMAGE",
    "image, '{\"mime_type\":\"image/png\"}', IMAGE",
    "image, '{\"id\":\"1\"}', IMAGE",
    "document, '{\"id\":\"1\",\"mime_type\":\"application/zip\"}', DOCUMENT",
    "document, '{\"id\":\"https://127.0.0.1/\",\"mime_type\":\"application/pdf\"}', DOCUMENT"
  })
  void keepsNoFileThatCannotBeAskedFor(String type, String file, MediaKind kind) {
    assertThat(contentOf("{\"type\":\"" + type + "\",\"" + type + "\":" + file + "}"))
        .isEqualTo(new Content.Other(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "audio,VOICE",
    "video,VIDEO",
    "sticker,STICKER",
    "order,ORDER",
    "unsupported,UNSUPPORTED",
    "made_up,UNKNOWN",
    "interactive,UNKNOWN",
    "text,UNKNOWN",
    "button,UNKNOWN"
  })
  void takesAKindThatItCannotReadAsUnknown(String type, MediaKind kind) {
    assertThat(contentOf("{\"type\":\"" + type + "\"}")).isEqualTo(new Content.Other(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "meta-inbound-button-reply.json,order:confirm:42",
    "meta-inbound-list-reply.json,cat:fasteners"
  })
  void readsATap(String file, String id) {
    assertThat(message(MetaPayloads.text(file)).content())
        .isEqualTo(new Content.Tap(id, "wamid.OUT0000000000000000000001"));
  }

  @Test
  void readsTheButtonOfATemplateWithAndWithoutItsContext() {
    assertThat(
            contentOf(
                """
                {"type":"button","button":{"payload":"ACK MAINT-555","text":"OK"},
                 "context":{"from":"200000000000002","id":"wamid.OUT7"}}\
                """))
        .isEqualTo(new Content.Tap("ACK MAINT-555", "wamid.OUT7"));
    assertThat(contentOf("{\"type\":\"button\",\"button\":{\"payload\":\"ACK\"}}"))
        .isEqualTo(new Content.Tap("ACK", ""));
    assertThat(contentOf("{\"type\":\"button\",\"button\":{\"text\":\"OK\"}}"))
        .isEqualTo(new Content.Text("OK"));
  }

  @Test
  void readsAChangedText() {
    assertThat(
            contentOf(
                """
                {"type":"edit","edit":{"original_message_id":"wamid.IN1",
                 "message":{"context":{"id":"M0"},"type":"text","text":{"body":"defect 12345"}}}}\
                """))
        .isEqualTo(new Content.Edit("wamid.IN1", "defect 12345"));
  }

  @Test
  void readsAChangedCaption() {
    assertThat(
            contentOf(
                """
                {"type":"edit","edit":{"original_message_id":"wamid.IN1",
                 "message":{"type":"image","image":{"id":"1","caption":"MAINT-555"}}}}\
                """))
        .isEqualTo(new Content.Edit("wamid.IN1", "MAINT-555"));
    assertThat(contentOf("{\"type\":\"edit\",\"edit\":7}")).isEqualTo(new Content.Edit("", ""));
  }

  @Test
  void readsADeletedMessage() {
    assertThat(
            contentOf("{\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid.IN1\"}}"))
        .isEqualTo(new Content.Revoke("wamid.IN1"));
    assertThat(contentOf("{\"type\":\"revoke\"}")).isEqualTo(new Content.Revoke(""));
  }

  @ParameterizedTest
  @CsvSource({
    "poll_creation, 131051, POLL",
    "poll_update, 131051, POLL",
    "gif, 131051, VIDEO",
    "location, 131051, LOCATION",
    "product, 131051, ORDER",
    "media_placeholder, 131051, UNAVAILABLE",
    "made_up, 131051, UNSUPPORTED",
    "errors, 131060, UNAVAILABLE"
  })
  void tellsWhatMetaDoesNotPassOn(String type, int code, MediaKind kind) {
    assertThat(
            contentOf(
                "{\"type\":\"unsupported\",\"unsupported\":{\"type\":\""
                    + type
                    + "\"},\"errors\":[{\"code\":"
                    + code
                    + "}]}"))
        .isEqualTo(new Content.Other(kind));
  }

  @Test
  void readsWhichMessageATextQuotes() {
    assertThat(message(MetaPayloads.text("meta-inbound-text-reply.json")).content())
        .isEqualTo(new Content.Text("ese", "wamid.OUT0000000000000000000001"));
  }

  @Test
  void takesATapWithAnIdThatIsNotOursByItsLabel() {
    assertThat(
            contentOf(
                """
                {"type":"interactive","interactive":{"type":"button_reply",
                 "button_reply":{"id":"TOO-LONG","title":"High"}}}\
                """
                    .replace("TOO-LONG", "x".repeat(201))))
        .isEqualTo(new Content.Text("High"));
  }

  @Test
  void cleansTheTextOfWhatNobodySees() {
    assertThat(contentOf("{\"type\":\"text\",\"text\":{\"body\":\"a\\u0000b\\u202ec\\r\\nd\"}}"))
        .isEqualTo(new Content.Text("abc\nd"));
  }

  @Test
  void takesAnEmptyTextAsOne() {
    assertThat(contentOf("{\"type\":\"text\",\"text\":{\"body\":\"\"}}"))
        .isEqualTo(new Content.Text(""));
  }

  @Test
  void takesAPersonWhoHasAUserNameOnly() {
    InboundMessage message =
        message(
            batch(
                """
                "contacts":[
                  {"profile":{"name":"Somebody else"},"wa_id":"12025550124","user_id":"US.2"},
                  {"profile":{"name":"Ana","username":"ana"},"user_id":"US.1349"}],
                "messages":[{"from_user_id":"US.1349","id":"wamid.1","type":"text","text":{"body":"hi"}}]
                """));
    assertThat(message.from()).isEqualTo(new Identity("meta", IdentityKind.BSUID, "US.1349"));
    assertThat(message.profileName()).isEqualTo("Ana");
  }

  @Test
  void findsTheNameByThePersonAndNotByItsPlace() {
    assertThat(
            message(
                    batch(
                        """
                        "contacts":[{"profile":{"name":"Luis"},"wa_id":"12025550145"},
                                    {"profile":{"name":"Ana"},"wa_id":"12025550123"}],
                        "messages":[{"from":"12025550123","id":"wamid.1","type":"text","text":{"body":"hi"}}]
                        """))
                .profileName())
        .isEqualTo("Ana");
    assertThat(
            message(batch("\"messages\":[" + text("12025550123", "wamid.1") + "]")).profileName())
        .isEmpty();
  }

  @Test
  void keepsTheOrderOfABatchOverEntriesAndChanges() {
    String entries =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    "{\"changes\":["
                        + messageChange("wamid." + 2 * i)
                        + ","
                        + messageChange("wamid." + (2 * i + 1))
                        + "]}")
            .collect(Collectors.joining(","));
    assertThat(read("{\"entry\":[" + entries + "]}").messages())
        .extracting(InboundMessage::providerMessageId)
        .containsExactlyElementsOf(IntStream.range(0, 1_000).mapToObj(i -> "wamid." + i).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "7",
        "{\"type\":\"text\",\"text\":{\"body\":\"hi\"}}",
        "{\"from\":\"12025550123\",\"type\":\"text\",\"text\":{\"body\":\"hi\"}}",
        "{\"from\":\"12025550123\",\"id\":\"\",\"type\":\"text\",\"text\":{\"body\":\"hi\"}}",
        "{\"from\":\"12025550123\",\"id\":\"a b\",\"type\":\"text\"}",
        "{\"from\":\"12025550123\",\"id\":\"a\\u0000b\",\"type\":\"text\"}",
        "{\"from\":\"nobody\",\"id\":\"wamid.1\",\"type\":\"text\",\"text\":{\"body\":\"hi\"}}",
        "{\"from\":{},\"id\":[],\"type\":7}"
      })
  void oneMessageThatCannotBeReadDoesNotLoseTheOthers(String bad) {
    String others =
        text("12025550123", "wamid.1") + "," + bad + "," + text("12025550124", "wamid.2");
    assertThat(read(batch("\"messages\":[" + others + "]")).messages())
        .extracting(InboundMessage::providerMessageId)
        .containsExactly("wamid.1", "wamid.2");
  }

  @Test
  void keepsAMessageWhoseIdIsTooLongToBeStored() {
    String id = "wamid." + "x".repeat(300);
    String first =
        message(batch("\"messages\":[" + text("12025550123", id) + "]")).providerMessageId();
    assertThat(first).startsWith("sha256.").hasSizeLessThanOrEqualTo(128);
    assertThat(read(batch(status("\"id\":\"" + id + "\",\"status\":\"sent\""))).reports())
        .extracting(DeliveryReport::providerMessageId)
        .containsExactly(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.OUT1\",\"emoji\":\"👍\"}}",
        "{\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.OUT1\"}}",
        "{\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"12025550199\"}}",
        "{\"type\":\"system\",\"system\":{\"type\":\"user_changed_user_id\"}}"
      })
  void answersNobodyWhoSaidNothing(String message) {
    assertThat(read(batch("\"messages\":[" + withSender(message) + "]")).messages()).isEmpty();
  }

  @Test
  void leavesOutWhatIsForAnotherNumber() {
    String other =
        MetaPayloads.text("meta-inbound-text.json")
            .replace(Accounts.PHONE_NUMBER_ID, "200000000000003");
    assertThat(read(other)).isEqualTo(new WebhookBatch(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"entry\":[]}",
        "{\"entry\":{}}",
        "{\"entry\":[7,null,{}]}",
        "{\"entry\":[{\"changes\":[{}]}]}",
        "{\"entry\":[{\"changes\":[{\"field\":\"messages\"}]}]}",
        "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":[]}]}]}",
        "{\"object\":\"page\",\"entry\":[{\"changes\":[{\"field\":\"user_id_update\",\"value\":{}}]}]}"
      })
  void isContentWithNothing(String body) {
    assertThat(read(body)).isEqualTo(new WebhookBatch(List.of(), List.of()));
  }

  @Test
  void readsWhatPeopleWantOfUs() {
    String stop = MetaPayloads.text("meta-user-preferences-stop.json");
    assertThat(read(stop))
        .isEqualTo(new WebhookBatch(List.of(), List.of(), List.of(new Preference(ANA, false))));
    assertThat(read(stop.replace("\"stop\"", "\"resume\"")).preferences())
        .containsExactly(new Preference(ANA, true));
    assertThat(read(stop.replace("\"stop\"", "\"perhaps\"")).preferences()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "meta-status-sent.json,SENT",
    "meta-status-delivered.json,DELIVERED",
    "meta-status-read.json,READ"
  })
  void readsAStatusReport(String file, DeliveryStatus status) {
    assertThat(read(MetaPayloads.text(file)).reports())
        .containsExactly(
            new DeliveryReport(
                "meta",
                "wamid.OUT0000000000000000000000001",
                OptionalLong.empty(),
                status,
                Optional.empty()));
  }

  @Test
  void readsWhyAMessageFailed() {
    assertThat(read(MetaPayloads.text("meta-status-failed-131047.json")).reports())
        .containsExactly(
            new DeliveryReport(
                "meta",
                "wamid.OUT0000000000000000000000002",
                OptionalLong.empty(),
                DeliveryStatus.FAILED,
                Optional.of("131047")));
  }

  @ParameterizedTest
  @CsvSource({"17,17", "'',-1", "1 or 1,-1", "9999999999999999999,-1", "-5,-1"})
  void readsOurIdThatCameBack(String data, long outbox) {
    String json =
        "\"id\":\"wamid.1\",\"status\":\"played\",\"biz_opaque_callback_data\":\"" + data + "\"";
    assertThat(read(batch(status(json))).reports())
        .containsExactly(
            new DeliveryReport(
                "meta",
                "wamid.1",
                outbox < 0 ? OptionalLong.empty() : OptionalLong.of(outbox),
                DeliveryStatus.READ,
                Optional.empty()));
  }

  @Test
  void passesOverAReportThatItDoesNotKnow() {
    assertThat(read(batch(status("\"id\":\"wamid.1\",\"status\":\"warning\""))).reports())
        .isEmpty();
    assertThat(read(batch(status("\"status\":\"sent\""))).reports()).isEmpty();
  }

  @Test
  void readsMessagesAndReportsOfOneBatch() {
    WebhookBatch batch =
        read(
            batch(
                "\"messages\":["
                    + text("12025550123", "wamid.1")
                    + "],\"errors\":[{\"code\":131000}],"
                    + status("\"id\":\"wamid.2\",\"status\":\"sent\"")));
    assertThat(batch.messages()).hasSize(1);
    assertThat(batch.reports()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "null", "{", "{\"entry\":", "<html>", "\u0000"})
  void callsWhatIsSignedAndNoObjectMalformed(String body) {
    assertThat(post(body)).isInstanceOf(BatchResult.MalformedBatch.class);
  }

  @Test
  void callsANestThatIsTooDeepMalformed() {
    assertThat(post("{\"a\":" + "[".repeat(5_000))).isInstanceOf(BatchResult.MalformedBatch.class);
  }

  @Test
  void forbidsWhatIsNotSigned() {
    byte[] body = MetaPayloads.bytes("meta-inbound-text.json");
    for (String signature :
        List.of(
            "",
            "sha256=",
            MetaPayloads.sign("another", body),
            MetaPayloads.sign(Accounts.SECRET, new byte[0]))) {
      assertThat(webhooks.read(body, signature)).isInstanceOf(BatchResult.ForbiddenBatch.class);
    }
  }

  @Test
  void acceptsTheFormerSecretDuringARotation() {
    byte[] body = MetaPayloads.bytes("meta-inbound-text.json");
    assertThat(webhooks.read(body, MetaPayloads.sign(Accounts.FORMER_SECRET, body)))
        .isInstanceOf(BatchResult.GenuineBatch.class);
  }

  @Test
  void verifiesWithOurTokenOnly() {
    assertThat(webhooks.verifies("subscribe", Accounts.VERIFY_TOKEN)).isTrue();
    Stream.of("", "x", Accounts.VERIFY_TOKEN + " ", Accounts.VERIFY_TOKEN.substring(1), "ñ")
        .forEach(token -> assertThat(webhooks.verifies("subscribe", token)).isFalse());
    assertThat(webhooks.verifies("unsubscribe", Accounts.VERIFY_TOKEN)).isFalse();
    assertThat(webhooks.verifies("", Accounts.VERIFY_TOKEN)).isFalse();
  }

  @Test
  void refusesEverythingWhenTheChannelIsOff() {
    var off = new SignedMetaWebhooks(Accounts.off());
    byte[] body = MetaPayloads.bytes("meta-inbound-text.json");
    assertThat(off.read(body, MetaPayloads.sign(Accounts.SECRET, body)))
        .isInstanceOf(BatchResult.ForbiddenBatch.class);
    assertThat(off.verifies("subscribe", "")).isFalse();
  }

  private Content contentOf(String message) {
    return message(batch("\"messages\":[" + withSender(message) + "]")).content();
  }

  private InboundMessage message(String body) {
    return read(body).messages().get(0);
  }

  private WebhookBatch read(String body) {
    BatchResult outcome = post(body);
    assertThat(outcome).isInstanceOf(BatchResult.GenuineBatch.class);
    return ((BatchResult.GenuineBatch) outcome).batch();
  }

  private BatchResult post(String body) {
    byte[] raw = body.getBytes(StandardCharsets.UTF_8);
    return webhooks.read(raw, MetaPayloads.sign(Accounts.SECRET, raw));
  }

  private static String batch(String value) {
    return "{\"entry\":[{\"changes\":[" + change(value) + "]}]}";
  }

  private static String messageChange(String id) {
    return change("\"messages\":[" + text("12025550123", id) + "]");
  }

  private static String change(String value) {
    return "{\"field\":\"messages\",\"value\":{\"metadata\":{\"phone_number_id\":\""
        + Accounts.PHONE_NUMBER_ID
        + "\"},"
        + value
        + "}}";
  }

  private static String withSender(String message) {
    return "{\"from\":\"12025550123\",\"id\":\"wamid.1\"," + message.substring(1);
  }

  private static String text(String from, String id) {
    return "{\"from\":\""
        + from
        + "\",\"id\":\""
        + id
        + "\",\"type\":\"text\",\"text\":{\"body\":\"hi\"}}";
  }

  private static String status(String fields) {
    return "\"statuses\":[{" + fields + "}]";
  }
}
