package com.barron.whatsapp.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Channel.MessageSearch;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.channel.http.ProviderStub;
import com.barron.whatsapp.channel.twilio.api.TwilioApi;
import com.barron.whatsapp.channel.twilio.content.ContentClient;
import com.barron.whatsapp.channel.twilio.content.ContentIdCache;
import com.barron.whatsapp.channel.twilio.webhook.TwilioPayloads;
import com.barron.whatsapp.channel.twilio.webhook.UrlEncodedForm;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioChannelTest {
  private static final String SID = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final Instant TRIED = Instant.parse("2026-10-06T10:00:00Z");
  private static final Deadline IN_TIME = Deadline.in(Duration.ofMinutes(5));
  private static final Delivery DELIVERY =
      new Delivery(
          17,
          new Identity("twilio", IdentityKind.PHONE, "+12025550123"),
          new Reply("Severity?", List.of(new Choice("LOW", "Low")), "or menu"),
          true,
          TRIED,
          IN_TIME);
  private static final String CONTENT = "HX" + "0".repeat(32);
  private static final Template WARNING =
      new Template(
          Template.Name.SLA_WARNING,
          Locale.ENGLISH,
          List.of("MAINT-555 \"pump\"", " ", "at\n17:00"));
  private static final String SENT_TEXT = "Severity?\n1. Low\n\nor menu";

  private ProviderStub stub;
  private TwilioChannel channel;

  @BeforeEach
  void start() throws IOException {
    stub = new ProviderStub();
    channel = channel(stub.address() + "/prefix", Duration.ofMillis(2_000));
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void holdsBackWhatIsNotOursAnyMore() {
    stub.answers(201, "{\"sid\": \"SM0123\"}");
    Delivery late =
        new Delivery(17, DELIVERY.to(), DELIVERY.reply(), true, TRIED, Deadline.in(Duration.ZERO));

    assertThat(channel.send(late)).isEqualTo(new SendResult.NotSent("too late", Optional.empty()));
    assertThat(stub.requests()).isEmpty();
    assertThat(channel.send(DELIVERY)).isEqualTo(new SendResult.Accepted("SM0123"));
  }

  @Test
  void sendsOnceWithOurIdInTheStatusAddress() {
    stub.answers(201, TwilioPayloads.text("twilio-rest-message-created-201.json"));
    assertThat(channel.send(DELIVERY))
        .isEqualTo(new SendResult.Accepted("SM000000000000000000000000000001f4"));
    assertThat(stub.requests())
        .containsExactly("POST /prefix/2010-04-01/Accounts/" + SID + "/Messages.json");
    assertThat(UrlEncodedForm.read(stub.lastBody()).fields().orElseThrow())
        .containsEntry("To", "whatsapp:+12025550123")
        .containsEntry("From", "whatsapp:+12025550199")
        .containsEntry("Body", SENT_TEXT)
        .containsEntry("StatusCallback", "https://bot.example.com/api/whatsapp/status?outbox=17");
    // The first of two tokens.
    assertThat(stub.lastAuthorization())
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString((SID + ":first").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void showsThatItIsTyping() {
    stub.answers(200, "{\"success\": true}");
    assertThat(channel.showsTyping()).isTrue();
    channel.showTyping("SM000000000000000000000000000001f4", IN_TIME);
    channel.showTyping("SM000000000000000000000000000001f5", Deadline.in(Duration.ZERO));
    assertThat(stub.requests()).containsExactly("POST /prefix/v2/Indicators/Typing.json");
    assertThat(UrlEncodedForm.read(stub.lastBody()).fields().orElseThrow())
        .containsOnly(
            Map.entry("channel", "whatsapp"),
            Map.entry("messageId", "SM000000000000000000000000000001f4"));
  }

  @Test
  void doesNotMindWhenTypingCannotBeShown() throws IOException {
    stub.answers(401, "{\"code\": 20003, \"status\": 401}");
    channel.showTyping("SM000000000000000000000000000001f4", IN_TIME);
    stub.answers(200, "what?");
    channel.showTyping("SM000000000000000000000000000001f4", IN_TIME);
    channel(ProviderStub.nowhere(), Duration.ofSeconds(2))
        .showTyping("SM000000000000000000000000000001f4", IN_TIME);
  }

  @Test
  void sendsTheApprovedTextToSomebodyWhoHasBeenSilent() {
    stub.answers(201, TwilioPayloads.text("twilio-rest-message-created-201.json"));
    assertThat(channel.send(silent(WARNING))).isInstanceOf(SendResult.Accepted.class);
    assertThat(UrlEncodedForm.read(stub.lastBody()).fields().orElseThrow())
        .containsEntry("ContentSid", CONTENT)
        .containsEntry(
            "ContentVariables", "{\"1\":\"MAINT-555 \\\"pump\\\"\",\"2\":\"-\",\"3\":\"at 17:00\"}")
        .containsEntry("StatusCallback", "https://bot.example.com/api/whatsapp/status?outbox=17")
        .doesNotContainKey("Body");
  }

  @Test
  void cutsWhatIsTooLongForAnApprovedText() {
    stub.answers(201, TwilioPayloads.text("twilio-rest-message-created-201.json"));
    channel.send(
        silent(
            new Template(
                Template.Name.SLA_WARNING, Locale.ENGLISH, List.of("x".repeat(199) + "😀y"))));
    assertThat(UrlEncodedForm.read(stub.lastBody()).fields().orElseThrow())
        .containsEntry("ContentVariables", "{\"1\":\"" + "x".repeat(199) + "\"}");
  }

  @Test
  void sendsNothingToSomebodySilentWithoutAnApprovedText() {
    var breach = new Template(Template.Name.SLA_BREACH, Locale.ENGLISH, List.of("MAINT-555"));
    assertThat(channel.send(silent(breach))).isEqualTo(new SendResult.Rejected("outside-window"));
    assertThat(
            channel.send(new Delivery(17, DELIVERY.to(), DELIVERY.reply(), false, TRIED, IN_TIME)))
        .isEqualTo(new SendResult.Rejected("outside-window"));
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void saysThatOnlyATemplateWillDo() {
    stub.answers(400, "{\"code\":63016,\"message\":\"outside\",\"status\":400}");
    assertThat(channel.send(DELIVERY)).isEqualTo(new SendResult.TemplateNeeded("63016"));
    assertThat(channel.needsTemplate("63016")).isTrue();
    assertThat(channel.needsTemplate("63024")).isFalse();
    assertThat(channel.needsText("63005")).isTrue();
    assertThat(channel.needsText("63016")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "63012,true",
    "63017,true",
    "63018,true",
    "30008,true",
    "63016,false",
    "63024,false",
    "63007,false",
    "12345678901234,false"
  })
  void knowsTheFailuresThatPassBy(String code, boolean isTemporary) {
    assertThat(channel.isTemporary(code)).isEqualTo(isTemporary);
  }

  @Test
  void findsAnApprovedTextByWhatFillsIt() {
    String filled = "Barron: MAINT-555 \\\"pump\\\" is due in -, at 17:00.";
    stub.answers(
        200,
        list(
            message("SM2", "Something else", "whatsapp:+12025550123", "10:00:01"),
            message("SM1", filled, "whatsapp:+12025550123", "10:00:00")));
    assertThat(channel.find(silent(WARNING), List.of())).isEqualTo(new MessageSearch.Sent("SM1"));
    stub.answers(200, list(message("SM3", "", "whatsapp:+12025550123", "10:00:01")));
    assertThat(channel.find(silent(WARNING), List.of())).isEqualTo(new MessageSearch.Sent("SM3"));
    assertThat(channel.find(DELIVERY, List.of())).isEqualTo(new MessageSearch.NotThere());
  }

  private static Delivery silent(Template template) {
    var reply = new Reply("MAINT-555 is due soon.", List.of(), "", Optional.of(template));
    return new Delivery(17, DELIVERY.to(), reply, false, TRIED, IN_TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "429,twilio-rest-error-20429-429.json,NotSent",
    "500,twilio-rest-error-20500-500.json,Unknown",
    "400,twilio-rest-error-21211-400.json,Rejected",
    "401,twilio-rest-error-20003-401.json,OperatorNeeded"
  })
  void tellsFromTheAnswerWhetherTheMessageCanHaveBeenSent(int status, String file, String kind) {
    stub.answers(status, TwilioPayloads.text(file));
    assertThat(channel.send(DELIVERY).getClass().getSimpleName()).isEqualTo(kind);
    assertThat(stub.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400,63007,OperatorNeeded",
    "400,63001,OperatorNeeded",
    "400,63002,OperatorNeeded",
    "400,63020,OperatorNeeded",
    "400,63051,OperatorNeeded",
    "400,21606,OperatorNeeded",
    "401,20003,OperatorNeeded",
    "403,20005,OperatorNeeded",
    "400,63018,NotSent",
    "400,63012,NotSent",
    "400,63038,NotSent",
    "429,20429,NotSent",
    "400,63010,Unknown",
    "503,63018,Unknown",
    "400,63024,Rejected",
    "400,63003,Rejected",
    "400,21610,Rejected",
    "400,63016,TemplateNeeded",
    "400,21617,Rejected",
    "400,99999,Rejected"
  })
  void knowsTwiliosCodes(int status, int code, String kind) {
    stub.answers(status, "{\"code\":" + code + ",\"message\":\"secret text\"}");
    SendResult result = channel.send(DELIVERY);
    assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(result.toString()).doesNotContain("secret");
  }

  @Test
  void keepsTheProvidersCodeOfARejection() {
    stub.answers(400, TwilioPayloads.text("twilio-rest-error-21211-400.json"));
    assertThat(channel.send(DELIVERY)).isEqualTo(new SendResult.Rejected("21211"));
  }

  @Test
  void waitsAsLongAsTheProviderAsks() {
    stub.answers(429, TwilioPayloads.text("twilio-rest-error-20429-429.json"), "Retry-After", "7");
    assertThat(channel.send(DELIVERY))
        .isEqualTo(
            new SendResult.NotSent("HTTP 429 code 20429", Optional.of(Duration.ofSeconds(7))));
  }

  @Test
  void waitsLongWhenItIsAskedToSendSomewhereElse() {
    stub.answers(307, "", "Location", stub.address() + "/elsewhere");
    assertThat(channel.send(DELIVERY)).isEqualTo(new SendResult.OperatorNeeded("HTTP 307"));
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void doesNotKnowAfterAnAnswerThatItCannotRead() {
    stub.answers(201, "<html>");
    assertThat(channel.send(DELIVERY)).isInstanceOf(SendResult.Unknown.class);
    stub.answers(502, "<html>Bad gateway</html>");
    assertThat(channel.send(DELIVERY)).isInstanceOf(SendResult.Unknown.class);
    stub.answers(400, "<html>");
    assertThat(channel.send(DELIVERY)).isEqualTo(new SendResult.Rejected("HTTP-400"));
  }

  @Test
  void doesNotKnowWhenTheAnswerDoesNotCome() {
    stub.hangs();
    assertThat(channel(stub.address(), Duration.ofSeconds(1)).send(DELIVERY))
        .isEqualTo(new SendResult.Unknown("no answer in time"));
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void doesNotKnowWhenTheBodyOfTheAnswerStops() {
    stub.stopsInTheMiddle();
    assertThat(channel(stub.address(), Duration.ofSeconds(1)).send(DELIVERY))
        .isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void knowsThatNothingWasSentWithoutAConnection() throws IOException {
    assertThat(channel(ProviderStub.nowhere(), Duration.ofSeconds(2)).send(DELIVERY))
        .isEqualTo(new SendResult.NotSent("no connection", Optional.empty()));
  }

  @Test
  void findsAMessageThatTheProviderAcceptedAfterAll() {
    stub.answers(
        200,
        list(
            message("SM3", SENT_TEXT, "whatsapp:+12025550123", "10:00:02"),
            message("SM2", "Something else", "whatsapp:+12025550123", "10:00:01"),
            message("SM1", SENT_TEXT, "whatsapp:+12025550123", "10:00:00")));
    assertThat(channel.find(DELIVERY, List.of("SM3"))).isEqualTo(new MessageSearch.Sent("SM1"));
    assertThat(stub.requests().get(0))
        .startsWith("GET /prefix/2010-04-01/Accounts/" + SID + "/Messages.json?")
        .contains("To=whatsapp%3A%2B12025550123", "From=whatsapp%3A%2B12025550199")
        .doesNotContain("DateSent");
  }

  @Test
  void findsNothingAmongOlderOthersAndTakenMessages() {
    stub.answers(
        200,
        list(
            message("SM3", SENT_TEXT, "whatsapp:+12025550123", "10:00:02"),
            message("SM2", SENT_TEXT, "whatsapp:+12025550124", "10:00:01"),
            message("SM1", SENT_TEXT, "whatsapp:+12025550123", "09:50:00")));
    assertThat(channel.find(DELIVERY, List.of("SM3"))).isEqualTo(new MessageSearch.NotThere());
    stub.answers(200, list());
    assertThat(channel.find(DELIVERY, List.of())).isEqualTo(new MessageSearch.NotThere());
  }

  @Test
  void takesNoListAndNoMessageThatItCannotReadForAProofThatNothingWasSent() {
    for (String body :
        List.of(
            "{}",
            "{\"messages\":null}",
            "{\"messages\":{}}",
            "{\"messages\":[null]}",
            "{\"messages\":[{\"sid\":\"SM1\",\"to\":null,\"from\":17}]}",
            "[]",
            "null",
            "<html>")) {
      stub.answers(200, body);
      assertThat(channel.find(DELIVERY, List.of()))
          .as(body)
          .isInstanceOf(MessageSearch.NoAnswer.class);
    }
    stub.answers(204, "");
    assertThat(channel.find(DELIVERY, List.of())).isInstanceOf(MessageSearch.NoAnswer.class);
  }

  @Test
  void findsAMessageThoughItsOtherFieldsAreOfOtherTypes() {
    stub.answers(
        200,
        "{\"messages\":[{\"sid\":\"SM1\",\"to\":\"whatsapp:+12025550123\","
            + "\"from\":\"whatsapp:+12025550199\",\"status\":17,\"price\":{},\"date_created\":[],"
            + "\"body\":\"Severity?\\n1. Low\\n\\nor menu\"}]}");
    assertThat(channel.find(DELIVERY, List.of())).isEqualTo(new MessageSearch.Sent("SM1"));
  }

  @Test
  void looksAtSoManyPagesAtTheMost() {
    stub.answers(
        200,
        "{\"messages\":[],\"next_page_uri\":\"/2010-04-01/Accounts/"
            + SID
            + "/Messages.json?Page=1\"}");
    assertThat(channel.find(DELIVERY, List.of())).isInstanceOf(MessageSearch.NoAnswer.class);
    assertThat(stub.requests()).hasSize(10);
  }

  @Test
  void sendsAFoundTemplateInEnglishWhenThePersonsLanguageIsRefused() {
    String english = "HX00000000000000000000000000000001";
    String zulu = "HX00000000000000000000000000000002";
    stub.answers(
        200,
        "{\"contents\":[{\"sid\":\""
            + english
            + "\",\"friendly_name\":\"barron_sla_breach_v1\"},{\"sid\":\""
            + zulu
            + "\",\"friendly_name\":\"barron_sla_breach_zu_v1\"}],\"whatsapp\":{\"status\":\"approved\"}}");
    TwilioAccount account = account(stub.address());
    var content =
        new ContentIdCache(
            Optional.of(new ContentClient(TwilioApi.client(account, Duration.ofSeconds(2)))),
            Clock.systemUTC());
    content.run();
    TwilioChannel known = channel(account, content, Duration.ofSeconds(2));
    Delivery breach =
        silent(
            new Template(
                Template.Name.SLA_BREACH, Locale.forLanguageTag("zu"), List.of("MAINT-555")));

    stub.answers(400, "{\"code\":63027}");
    assertThat(known.send(breach)).isEqualTo(new SendResult.FormRefused("63027"));
    assertThat(contentSid()).isEqualTo(zulu);
    stub.answers(201, "{\"sid\":\"SM1\"}");
    assertThat(known.send(breach)).isEqualTo(new SendResult.Accepted("SM1"));
    assertThat(contentSid()).isEqualTo(english);
    stub.answers(400, "{\"code\":63027}");
    assertThat(known.send(breach)).isEqualTo(new SendResult.FormRefused("63027"));
    assertThat(known.send(breach)).isEqualTo(new SendResult.Rejected("outside-window"));
  }

  private String contentSid() {
    return UrlEncodedForm.read(stub.lastBody()).fields().orElseThrow().get("ContentSid");
  }

  @Test
  void saysSoWhenTheProviderDoesNotAnswerASearch() {
    stub.answers(500, "");
    assertThat(channel.find(DELIVERY, List.of())).isInstanceOf(MessageSearch.NoAnswer.class);
    stub.answers(200, "<html>");
    assertThat(channel.find(DELIVERY, List.of())).isInstanceOf(MessageSearch.NoAnswer.class);
  }

  @ParameterizedTest
  @CsvSource({"401", "403", "404", "302", "400"})
  void tellsAListThatIsRefusedFromOneThatDoesNotAnswer(int status) {
    stub.answers(status, "{\"code\": 20003, \"status\": 403}");
    assertThat(channel.find(DELIVERY, List.of())).isInstanceOf(MessageSearch.ListRefused.class);
  }

  private static TwilioChannel channel(String base, Duration total) {
    return channel(account(base), new ContentIdCache(Optional.empty(), Clock.systemUTC()), total);
  }

  private static TwilioChannel channel(
      TwilioAccount account, ContentIdCache content, Duration total) {
    return new TwilioChannel(
        new Settings(Optional.of(account), URI.create("https://bot.example.com"), false, false),
        content,
        total);
  }

  private static TwilioAccount account(String base) {
    return new TwilioAccount(
        SID,
        List.of("first", "second"),
        "+12025550199",
        URI.create(base),
        Map.of("SLA_WARNING", CONTENT));
  }

  private static String list(String... messages) {
    return "{\"messages\":["
        + String.join(",", messages)
        + "],\"page\":0,\"page_size\":50,\"next_page_uri\":null,\"uri\":\"/x\"}";
  }

  private static String message(String sid, String body, String to, String time) {
    return "{\"sid\":\""
        + sid
        + "\",\"body\":\""
        + body.replace("\n", "\\n")
        + "\",\"to\":\""
        + to
        + "\",\"from\":\"whatsapp:+12025550199\",\"status\":\"sent\",\"date_created\":\"Tue, 06 Oct"
        + " 2026 "
        + time
        + " +0000\"}";
  }
}
