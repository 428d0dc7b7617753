package com.barron.whatsapp.channel.meta;

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
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaChannelTest {
  private static final Identity ANA = new Identity("meta", IdentityKind.PHONE, "+12025550123");
  private static final Instant TRIED = Instant.parse("2026-10-06T10:00:00Z");
  private static final Deadline IN_TIME = Deadline.in(Duration.ofMinutes(5));
  private static final Reply TEXT = Reply.of("Order ORD-12345 is on hold 👍");
  private static final Template WARNING =
      new Template(
          Template.Name.SLA_WARNING, Locale.ENGLISH, List.of("MAINT-555", "5 h\n  40 min", ""));

  private ProviderStub stub;
  private MetaChannel channel;

  @BeforeEach
  void start() throws IOException {
    stub = new ProviderStub();
    channel = channel(stub.address() + "/v26.0", Duration.ofMillis(2_000));
    stub.answers(200, MetaPayloads.text("meta-send-response-200.json"));
  }

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void sendsATextOnceWithOurId() {
    assertThat(channel.send(to(ANA, TEXT)))
        .isEqualTo(new SendResult.Accepted("wamid.OUT0000000000000000000000001"));
    assertThat(stub.requests()).containsExactly("POST /v26.0/200000000000002/messages");
    assertThat(stub.lastAuthorization()).isEqualTo("Bearer access-token");
    assertThatTheStubWasSent(
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550123",
         "biz_opaque_callback_data":"17","type":"text",
         "text":{"preview_url":false,"body":"Order ORD-12345 is on hold 👍"}}
        """);
  }

  @Test
  void writesToAPersonWhoHasAUserNameOnly() {
    stub.answers(200, MetaPayloads.text("meta-send-response-bsuid-200.json"));
    var known = new Identity("meta", IdentityKind.BSUID, "US.13490000000000000001");
    assertThat(channel.send(to(known, TEXT))).isInstanceOf(SendResult.Accepted.class);
    assertThat(sent())
        .containsEntry("recipient", Json.createValue("US.13490000000000000001"))
        .doesNotContainKey("to");
  }

  @Test
  void showsThreeChoicesAsButtons() {
    channel.send(to(ANA, new Reply("Severity?", choices(3), "Type help")));
    assertThatTheStubWasSent(
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550123",
         "biz_opaque_callback_data":"17","type":"interactive","interactive":{
           "type":"button","body":{"text":"Severity?"},"footer":{"text":"Type help"},
           "action":{"buttons":[
             {"type":"reply","reply":{"id":"ID-1","title":"Label 1"}},
             {"type":"reply","reply":{"id":"ID-2","title":"Label 2"}},
             {"type":"reply","reply":{"id":"ID-3","title":"Label 3"}}]}}}
        """);
  }

  @Test
  void showsMoreChoicesAsAList() {
    String label = "Spindle bearing is loud at high speed";
    channel.send(
        to(
            ANA,
            new Reply("Which?", List.of(new Choice("A", "Other"), new Choice("B", label)), "")));
    assertThatTheStubWasSent(
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550123",
         "biz_opaque_callback_data":"17","type":"interactive","interactive":{
           "type":"list","body":{"text":"Which?"},
           "action":{"button":"Choose","sections":[{"rows":[
             {"id":"A","title":"Other"},
             {"id":"B","title":"Spindle bearing is loud…",
              "description":"Spindle bearing is loud at high speed"}]}]}}}
        """);
  }

  @Test
  void showsElevenChoicesAsAListThatCanBeTurned() {
    channel.send(to(ANA, new Reply("Which?", choices(11), "").asking(4)));
    assertThat(sent().getJsonObject("interactive").getJsonObject("action").toString())
        .contains("{\"id\":\"ID-9#4\",\"title\":\"Label 9\"}")
        .contains("{\"id\":\"more 9#4\",\"title\":\"More …\"}")
        .doesNotContain("Label 10");
  }

  @Test
  void sendsTheTemplateToSomebodyWhoMayNotBeWrittenToFreely() {
    channel.send(closed(Optional.of(WARNING)));
    assertThatTheStubWasSent(
        """
        {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550123",
         "biz_opaque_callback_data":"17","type":"template","template":{
           "name":"sla_warning_v2","language":{"code":"en_US"},
           "components":[{"type":"body","parameters":[
             {"type":"text","text":"MAINT-555"},
             {"type":"text","text":"5 h 40 min"},
             {"type":"text","text":"-"}]},
            {"type":"button","sub_type":"quick_reply","index":"0","parameters":[
             {"type":"payload","payload":"ACK MAINT-555"}]}]}}
        """);
  }

  @Test
  void sendsNothingOutsideTheWindowWithoutAnApprovedTemplate() {
    var outside = new SendResult.Rejected("outside-window");
    assertThat(channel.send(closed(Optional.empty()))).isEqualTo(outside);
    assertThat(
            channel.send(
                closed(
                    Optional.of(
                        new Template(Template.Name.SLA_BREACH, Locale.ENGLISH, List.of("x"))))))
        .isEqualTo(outside);
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void knowsByItsCodeThatOnlyATemplateHelps() {
    assertThat(channel.needsTemplate("131047")).isTrue();
    assertThat(channel.needsTemplate("131026")).isFalse();
  }

  @Test
  void sendsTheFreeTextInsideTheWindowThoughThereIsATemplate() {
    channel.send(to(ANA, new Reply("2 h left", List.of(), "", Optional.of(WARNING))));
    assertThat(sent().getString("type")).isEqualTo("text");
  }

  @ParameterizedTest
  @CsvSource({
    "400,meta-error-100-400.json,Rejected[code=100]",
    "401,meta-error-190-401.json,OperatorNeeded[reason=HTTP 401 code 190]",
    "400,meta-error-130429-400.json,'NotSent[reason=HTTP 400 code 130429,"
        + " retryAfter=Optional.empty]'",
    "400,meta-error-131056-400.json,'PersonMustWait[reason=HTTP 400 code 131056,"
        + " retryAfter=PT6S]'",
    "500,meta-error-131000-500.json,Unknown[reason=HTTP 500 code 131000]"
  })
  void tellsFromTheAnswerWhetherTheMessageCanHaveBeenSent(int status, String file, String result) {
    stub.answers(status, MetaPayloads.text(file));
    assertThat(channel.send(to(ANA, TEXT))).hasToString(result);
    assertThat(stub.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "401,0,OperatorNeeded",
    "401,190,OperatorNeeded",
    "500,3,OperatorNeeded",
    "403,10,OperatorNeeded",
    "403,200,OperatorNeeded",
    "403,299,OperatorNeeded",
    "403,131005,OperatorNeeded",
    "403,131031,OperatorNeeded",
    "403,368,OperatorNeeded",
    "400,33,OperatorNeeded",
    "400,133010,OperatorNeeded",
    "400,133006,OperatorNeeded",
    "403,134011,OperatorNeeded",
    "503,133004,NotSent",
    "400,131037,OperatorNeeded",
    "500,131042,OperatorNeeded",
    "500,131045,OperatorNeeded",
    "400,131056,PersonMustWait",
    "400,131048,Rejected",
    "403,130497,Rejected",
    "400,131047,TemplateNeeded",
    "400,131026,Rejected",
    "400,131049,Rejected",
    "400,131050,Rejected",
    "400,131062,Rejected",
    "404,132001,Rejected",
    "400,135000,Rejected",
    "400,1,Rejected",
    "503,2,NotSent",
    "400,4,NotSent",
    "400,80007,NotSent",
    "429,80007,NotSent",
    "500,131016,NotSent",
    "500,131057,NotSent",
    "429,999999,NotSent",
    "400,131000,Unknown",
    "500,999999,Unknown"
  })
  void knowsMetasCodes(int status, int code, String kind) {
    stub.answers(status, "{\"error\":{\"message\":\"secret text\",\"code\":" + code + "}}");
    SendResult result = channel.send(to(ANA, TEXT));
    assertThat(result.getClass().getSimpleName()).isEqualTo(kind);
    assertThat(result.toString()).doesNotContain("secret");
  }

  @ParameterizedTest
  @CsvSource({
    "131016,true",
    "131057,true",
    "130429,true",
    "131000,true",
    "131056,true",
    "80007,true",
    "131026,false",
    "131047,false",
    "131009,false",
    "133010,false",
    "999999,false",
    "12345678901234,false"
  })
  void knowsTheFailuresThatPassBy(String code, boolean isTemporary) {
    assertThat(channel.isTemporary(code)).isEqualTo(isTemporary);
  }

  @ParameterizedTest
  @CsvSource({"400,131009", "400,131008", "400,100", "400,131051", "400,135000"})
  void asksForTextWhenAMessageWithChoicesIsRefused(int status, String code) {
    stub.answers(status, "{\"error\":{\"code\":" + code + "}}");
    assertThat(channel.send(to(ANA, new Reply("Severity?", choices(3), ""))))
        .isEqualTo(new SendResult.TextNeeded(code));
    assertThat(channel.send(to(ANA, new Reply("Severity?", choices(7), ""))))
        .isEqualTo(new SendResult.TextNeeded(code));
    assertThat(channel.send(to(ANA, TEXT))).isEqualTo(new SendResult.Rejected(code));
    assertThat(channel.needsText(code)).isTrue();
  }

  @Test
  void asksForNoTextWhenThePersonCannotBeReached() {
    stub.answers(400, "{\"error\":{\"code\":131026}}");
    assertThat(channel.send(to(ANA, new Reply("Severity?", choices(3), ""))))
        .isEqualTo(new SendResult.Rejected("131026"));
    assertThat(channel.needsText("131026")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"404,132001", "400,132015", "400,132016"})
  void sendsTheFirstLanguageWhenTheTemplateIsNotThereInThePersons(int status, int code) {
    Template spanish =
        new Template(Template.Name.SLA_WARNING, Locale.forLanguageTag("es"), List.of("x"));
    stub.answers(status, "{\"error\":{\"code\":" + code + "}}");
    assertThat(channel.send(closed(Optional.of(spanish))))
        .isEqualTo(new SendResult.FormRefused(String.valueOf(code)));
    assertThat(sentLanguage()).isEqualTo("es_MX");
    assertThat(channel.send(closed(Optional.of(spanish))))
        .as("none is left")
        .isEqualTo(new SendResult.Rejected(String.valueOf(code)));
    assertThat(sentLanguage()).isEqualTo("en_US");
    stub.answers(200, MetaPayloads.text("meta-send-response-200.json"));
    assertThat(channel.send(closed(Optional.of(spanish)))).isInstanceOf(SendResult.Accepted.class);
    assertThat(sentLanguage()).isEqualTo("en_US");
  }

  private String sentLanguage() {
    return sent().getJsonObject("template").getJsonObject("language").getString("code");
  }

  @Test
  void waitsWhenMetaDoesNotKnowOurNumber() {
    stub.answers(
        400,
        """
        {"error":{"message":"Unsupported post request. Object with ID '200000000000002' does not \
        exist, cannot be loaded due to missing permissions, or does not support this operation",
         "type":"GraphMethodException","code":100,"error_subcode":33,"fbtrace_id":"A"}}
        """);
    assertThat(channel.send(to(ANA, TEXT)))
        .isEqualTo(new SendResult.OperatorNeeded("HTTP 400 code 100"));

    stub.answers(400, "{\"error\":{\"code\":100,\"error_subcode\":2494010}}");
    assertThat(channel.send(to(ANA, TEXT))).isEqualTo(new SendResult.Rejected("100"));
  }

  @Test
  void waitsAsLongAsMetaAsks() {
    stub.answers(429, "{\"error\":{\"code\":80007}}", "Retry-After", "77");
    assertThat(channel.send(to(ANA, TEXT)))
        .isEqualTo(
            new SendResult.NotSent("HTTP 429 code 80007", Optional.of(Duration.ofSeconds(77))));
  }

  @Test
  void waitsLongWhenSomebodyElseAnswers() {
    stub.answers(307, "", "Location", stub.address() + "/elsewhere");
    assertThat(channel.send(to(ANA, TEXT))).isInstanceOf(SendResult.OperatorNeeded.class);
    stub.answers(403, "<html>Forbidden by a proxy</html>");
    assertThat(channel.send(to(ANA, TEXT))).isEqualTo(new SendResult.OperatorNeeded("HTTP 403"));
    assertThat(stub.requests()).hasSize(2);
  }

  @Test
  void doesNotKnowAfterAnAnswerThatItCannotRead() {
    for (String body : List.of("<html>", "{}", "[]", "{\"messages\":[{}]}", "")) {
      stub.answers(200, body);
      assertThat(channel.send(to(ANA, TEXT))).isInstanceOf(SendResult.Unknown.class);
    }
    stub.answers(502, "<html>Bad gateway</html>");
    assertThat(channel.send(to(ANA, TEXT))).isEqualTo(new SendResult.Unknown("HTTP 502"));
    stub.answers(400, "<html>");
    assertThat(channel.send(to(ANA, TEXT))).isEqualTo(new SendResult.Rejected("HTTP-400"));
  }

  @Test
  void doesNotKnowWhenTheAnswerDoesNotCome() {
    stub.hangs();
    assertThat(channel(stub.address(), Duration.ofSeconds(1)).send(to(ANA, TEXT)))
        .isEqualTo(new SendResult.Unknown("no answer in time"));
    assertThat(stub.requests()).hasSize(1);
  }

  @Test
  void doesNotKnowWhenTheBodyOfTheAnswerStops() {
    stub.stopsInTheMiddle();
    assertThat(channel(stub.address(), Duration.ofSeconds(1)).send(to(ANA, TEXT)))
        .isInstanceOf(SendResult.Unknown.class);
  }

  @Test
  void knowsThatNothingWasSentWithoutAConnection() throws IOException {
    assertThat(channel(ProviderStub.nowhere(), Duration.ofSeconds(2)).send(to(ANA, TEXT)))
        .isEqualTo(new SendResult.NotSent("no connection", Optional.empty()));
  }

  @Test
  void neverSaysThatAMessageInDoubtIsNotThere() {
    assertThat(channel.find(to(ANA, TEXT), List.of())).isEqualTo(new MessageSearch.OnlyReports());
    assertThat(stub.requests()).isEmpty();
  }

  @Test
  void showsThatItIsTyping() {
    stub.answers(200, "{\"success\":true}");
    assertThat(channel.showsTyping()).isTrue();
    channel.showTyping("wamid.IN00000000000000000000000001", IN_TIME);
    assertThat(stub.requests()).containsExactly("POST /v26.0/200000000000002/messages");
    assertThat(sent()).isEqualTo(MetaPayloads.object("meta-typing.json"));
  }

  @Test
  void doesNotMindWhenTypingCannotBeShown() throws IOException {
    stub.answers(401, MetaPayloads.text("meta-error-190-401.json"));
    channel.showTyping("wamid.1", IN_TIME);
    channel(ProviderStub.nowhere(), Duration.ofSeconds(2)).showTyping("wamid.1", IN_TIME);
  }

  @Test
  void isOnWhenThereIsAnAccount() {
    assertThat(channel.isOn()).isTrue();
    assertThat(new MetaChannel(Accounts.off()).isOn()).isFalse();
    assertThat(channel.name()).isEqualTo("meta");
    assertThat(channel.longestText()).isEqualTo(4_096);
  }

  private void assertThatTheStubWasSent(String json) {
    assertThat(sent()).isEqualTo(MetaPayloads.object(json.getBytes(StandardCharsets.UTF_8)));
  }

  private JsonObject sent() {
    return MetaPayloads.object(stub.lastBody());
  }

  private static Delivery to(Identity to, Reply reply) {
    return new Delivery(17, to, reply, true, TRIED, IN_TIME);
  }

  private static Delivery closed(Optional<Template> template) {
    return new Delivery(
        17, ANA, new Reply("2 h left", List.of(), "", template), false, TRIED, IN_TIME);
  }

  private static List<Choice> choices(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Choice("ID-" + i, "Label " + i))
        .toList();
  }

  private static MetaChannel channel(String api, Duration total) {
    return new MetaChannel(Accounts.settings(api), total);
  }
}
