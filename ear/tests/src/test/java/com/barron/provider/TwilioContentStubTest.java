package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stand-in refuses of content; in the JSON, {@code '} stands for the quotation mark. */
class TwilioContentStubTest {
  private static final Account US = Account.FICTIONAL;
  private static final String BUTTONS =
      """
      {'friendly_name':'two','language':'en','variables':{'1':'Sure?','2':'Yes','3':'Y'},'types':
       {'twilio/quick-reply':{'body':'{{1}}','actions':[
         {'type':'QUICK_REPLY','title':'{{2}}','id':'{{3}}'},
         {'type':'QUICK_REPLY','title':'No','id':'N'}]}}}
      """;
  private static final String ROWS =
      """
      {'friendly_name':'one','language':'en','variables':{'1':'Which?'},'types':
       {'twilio/list-picker':{'body':'{{1}}','button':'Choose','items':[
         {'item':'First','id':'F','description':'or type 1'}]}}}
      """;
  private static final String TEXT =
      """
      {'friendly_name':'t','language':'en','variables':{'1':'MAINT-555'},'types':
       {'twilio/text':{'body':'%s'}}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final TwilioStub stub = TwilioStub.start(US);

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void keepsWhatIsInOrderAndListsItInPages() throws Exception {
    for (String request : new String[] {BUTTONS, ROWS, BUTTONS}) {
      assertThat(post("/v1/Content", request).statusCode()).isEqualTo(201);
    }

    JsonObject first = json(get("/v1/Content?PageSize=2"));
    assertThat(first.getJsonArray("contents")).hasSize(2);
    String next = first.getJsonObject("meta").getString("next_page_url");
    assertThat(next).startsWith("https://content.twilio.com/v1/Content?");
    JsonObject second = json(get(URI.create(next).getPath() + "?" + URI.create(next).getQuery()));
    assertThat(second.getJsonArray("contents")).hasSize(1);
    assertThat(second.getJsonObject("meta").isNull("next_page_url")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'language':'en',| ",
        "'friendly_name'|'friendlyName'",
        "'button':'Choose'|'button':'What do you want to choose?'",
        "'item':'First'|'item':'The first one of very many'",
        "'description':'or type 1'|'description':''",
        ",'description':'or type 1'| ",
        "'body':'{{1}}'|'body':''",
        "'Which?'|' '",
        "'items':[|'items':[1,",
        "twilio/list-picker|twilio/list",
      })
  void refusesAListThatIsNotInOrder(String change) throws Exception {
    String[] parts = change.split("\\|");
    String request = ROWS.replace(parts[0], parts[1]);

    assertThat(request).isNotEqualTo(ROWS);
    assertThat(post("/v1/Content", request).statusCode()).isEqualTo(400);
    assertThat(stub.contents().created()).isEmpty();
  }

  @Test
  void approvesOnlyWhatWhatsAppWouldLookAt() throws Exception {
    assertThat(submitted(text("Barron: {{1}} is due."))).isEqualTo(201);
    assertThat(submitted(text("{{1}} is due."))).isEqualTo(400);
    assertThat(submitted(text("Due is {{1}}"))).isEqualTo(400);
    assertThat(submitted(text("Barron: {{1}} {{2}} is due."))).isEqualTo(400);
    assertThat(submitted(text("Barron: {{1}} is due in {{2}}, now."))).isEqualTo(400);
    assertThat(submitted(ROWS)).isEqualTo(400);
  }

  @Test
  void refusesWhatDoesNotFillAResource() throws Exception {
    String sid = create(BUTTONS);

    assertThat(send(sid, "{'1':'Sure?\\n\\nReally?','2':'Yes','3':'Y'}")).isEqualTo(201);
    assertThat(send(sid, "{'1':'Sure?','2':'Yes','3':''}")).isEqualTo(21656);
    assertThat(send(sid, "{'1':'Sure?','2':'Yes'}")).isEqualTo(63028);
    assertThat(send(sid, "{'1':'Sure?','2':'Yes','3':'Y','4':'x'}")).isEqualTo(63028);
    assertThat(send(sid, "{'1':'Sure?','2':'Yes, that is what I want','3':'Y'}")).isEqualTo(63005);
    assertThat(send(sid, "{'1':'Sure?','2':'No','3':'Y'}")).isEqualTo(63005);
    assertThat(send(sid, "{'1':'Sure?','2':'Yes','3':'N'}")).isEqualTo(63005);
    assertThat(send(sid, "{'1':'" + "x".repeat(1_025) + "','2':'Yes','3':'Y'}")).isEqualTo(63005);
    assertThat(send("HX" + "9".repeat(32), "{}")).isEqualTo(21655);
  }

  @Test
  void deliversNoListToSomebodySilent() throws Exception {
    stub.shutWindow("whatsapp:+12025550123");
    assertThat(send(create(ROWS), "{'1':'Which?'}")).isEqualTo(201);

    String sid = stub.record().sentTo("whatsapp:+12025550123").get(0).sid();
    assertThat(stub.record().awaitReportsOn(sid, 1, Duration.ofSeconds(10)))
        .extracting(ProviderRecord.StatusCallback::status)
        .containsExactly("failed");
  }

  @Test
  void listsAMessageByItsTextAloneAndAPersonReadsTheChoicesToo() throws Exception {
    send(create(BUTTONS), "{'1':'Sure?','2':'Yes','3':'Y'}");

    SentMessage sent = stub.record().sentTo("whatsapp:+12025550123").get(0);
    assertThat(sent.body()).isEqualTo("Sure?");
    assertThat(sent.text()).isEqualTo("Sure?\n1. Yes\n2. No");
  }

  private int submitted(String request) throws Exception {
    String path = "/v1/Content/" + create(request) + "/ApprovalRequests";
    int status = post(path + "/whatsapp", "{'name':'barron_t','category':'UTILITY'}").statusCode();
    String expected = status == 201 ? "received" : "unsubmitted";
    assertThat(json(get(path)).getJsonObject("whatsapp").getString("status")).isEqualTo(expected);
    return status;
  }

  private static String text(String body) {
    return TEXT.replace("%s", body);
  }

  private String create(String request) throws Exception {
    HttpResponse<String> answer = post("/v1/Content", request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).getString("sid");
  }

  /** The status, or the code of a refusal. */
  private int send(String sid, String variables) throws Exception {
    StubForm stubForm =
        StubForm.of(
            "To",
            "whatsapp:+12025550123",
            "From",
            US.address(),
            "ContentSid",
            sid,
            "ContentVariables",
            variables.replace('\'', '"'),
            "StatusCallback",
            "http://127.0.0.1:1/status?id=7");
    HttpResponse<String> answer =
        exchange(
            request("/2010-04-01/Accounts/" + US.sid() + "/Messages.json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(stubForm.encoded())));
    return answer.statusCode() == 201 ? 201 : json(answer).getInt("code");
  }

  private HttpResponse<String> post(String path, String json) throws Exception {
    return exchange(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.replace('\'', '"'))));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return exchange(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(stub.url() + path));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
    String login =
        Base64.getEncoder().encodeToString((US.sid() + ":" + US.token()).getBytes(UTF_8));
    return http.send(
        request.header("Authorization", "Basic " + login).build(), BodyHandlers.ofString(UTF_8));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
