package com.barron.provider.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.provider.InjectedFault;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetaStubTest {
  private static final StubMetaAccount US = StubMetaAccount.FICTIONAL;
  private static final String ANA = "+12025550123";
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String TEXT =
      """
      {"messaging_product":"whatsapp","recipient_type":"individual","to":"+12025550123",
       "type":"text","text":{"body":"Order ORD-12345 is on hold"},"biz_opaque_callback_data":"7"}\
      """;
  private static final String BUTTONS =
      """
      {"messaging_product":"whatsapp","to":"+12025550123","type":"interactive","interactive":{
       "type":"button","body":{"text":"Severity?"},"footer":{"text":"Type help"},
       "action":{"buttons":[{"type":"reply","reply":{"id":"LOW","title":"Low"}},
                            {"type":"reply","reply":{"id":"HIGH","title":"High"}}]}}}\
      """;
  private static final String LIST =
      """
      {"messaging_product":"whatsapp","to":"+12025550123","type":"interactive","interactive":{
       "type":"list","body":{"text":"Which?"},"action":{"button":"Choose","sections":[{"rows":[
        {"id":"A","title":"Short"},
        {"id":"B","title":"A long one that is…","description":"A long one that is cut"}]}]}}}\
      """;
  private static final String TEMPLATE =
      """
      {"messaging_product":"whatsapp","to":"+12025550123","type":"template","template":{
       "name":"sla_warning","language":{"code":"en"},"components":[{"type":"body","parameters":[
        {"type":"text","text":"MAINT-555"},{"type":"text","text":"2 h"}]},
        {"type":"button","sub_type":"quick_reply","index":"0","parameters":[
         {"type":"payload","payload":"ACK MAINT-555"}]}]}}\
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final MetaStub stub = MetaStub.start(US);
  private final List<JsonObject> posted = new CopyOnWriteArrayList<>();
  private HttpServer product;

  @BeforeEach
  void start() throws IOException {
    product =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    product.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          if (!body.isEmpty()) {
            posted.add(json(body));
          }
          MetaMessageAcceptance.send(
              exchange, 200, "text/plain", body.isEmpty() ? "1158201444" : "");
        });
    product.start();
    stub.approve("sla_warning", "en", 2);
  }

  @AfterEach
  void stop() {
    stub.close();
    product.stop(0);
  }

  @Test
  void takesAMessageAndAnswersAsMetaDoes() throws Exception {
    HttpResponse<String> answer = send(TEXT);

    assertThat(answer.statusCode()).isEqualTo(200);
    MetaMessage message = stub.record().sentTo(ANA).get(0);
    assertThat(json(answer.body()).getJsonArray("messages").getJsonObject(0).getString("id"))
        .startsWith("wamid.")
        .isEqualTo(message.id());
    assertThat(Base64.getDecoder().decode(message.id().substring("wamid.".length())))
        .asString(UTF_8)
        .contains(ANA.substring(1));
    assertThat(message.text()).isEqualTo("Order ORD-12345 is on hold");
    assertThat(message.data()).contains("7");
  }

  @Test
  void readsChoicesAsAPersonDoes() throws Exception {
    send(BUTTONS);
    send(LIST);

    assertThat(stub.record().sentTo(ANA))
        .extracting(MetaMessage::text)
        .containsExactly(
            "Severity?\n1. Low\n2. High\n\nType help",
            "Which?\n1. Short\n2. A long one that is cut");
    assertThat(stub.record().sentTo(ANA))
        .extracting(MetaMessage::form)
        .containsExactly("button", "list");
  }

  @ParameterizedTest
  @CsvSource({
    "/messaging_product, '\"sms\"'",
    "/recipient_type, '\"group\"'",
    "/to, '\"whatsapp:+12025550123\"'",
    "/to, '\"+0\"'",
    "/type, '\"image\"'",
    "/type, '\"made-up\"'",
    "/text, '\"hi\"'",
    "/text/body, '\"\"'",
    "/text/body, '7'",
    "/text/preview_url, '\"false\"'",
    "/text/colour, '\"red\"'",
    "/colour, '\"red\"'",
    "/interactive, '{}'",
    "/biz_opaque_callback_data, '\"\"'",
  })
  void refusesWhatMetaRefusesOfAText(String path, String value) throws Exception {
    assertRefused(TEXT, path, value, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "/interactive/type, '\"carousel\"'",
    "/interactive/body/text, '\"\"'",
    "/interactive/footer/text, '\"two\\nlines\"'",
    "/interactive/action/buttons, '[]'",
    "/interactive/action/button, '\"Choose\"'",
    "/interactive/action/buttons/0/type, '\"url\"'",
    "/interactive/action/buttons/0/reply/id, '\"HIGH\"'",
    "/interactive/action/buttons/0/reply/title, '\"High\"'",
    "/interactive/action/buttons/0/reply/title, '\"\"'",
  })
  void refusesWhatMetaRefusesOfButtons(String path, String value) throws Exception {
    assertRefused(BUTTONS, path, value, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "/interactive/action/sections, '[]'",
    "/interactive/action/sections/0/rows, '[]'",
    "/interactive/action/sections/0/title, '\"\"'",
    "/interactive/action/sections/0/rows/0/id, '\"B\"'",
    "/interactive/action/sections/0/rows/0/description, '\"\"'",
    "/interactive/action/button, '\"\"'",
  })
  void refusesWhatMetaRefusesOfAList(String path, String value) throws Exception {
    assertRefused(LIST, path, value, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, /text/body, 4096",
    "TEXT, /biz_opaque_callback_data, 512",
    "BUTTONS, /interactive/body/text, 1024",
    "BUTTONS, /interactive/footer/text, 60",
    "BUTTONS, /interactive/action/buttons/0/reply/title, 20",
    "BUTTONS, /interactive/action/buttons/0/reply/id, 256",
    "LIST, /interactive/body/text, 4096",
    "LIST, /interactive/action/button, 20",
    "LIST, /interactive/action/sections/0/rows/0/title, 24",
    "LIST, /interactive/action/sections/0/rows/0/id, 200",
    "LIST, /interactive/action/sections/0/rows/1/description, 72",
  })
  void knowsHowLongEachTextMayBe(String message, String path, int longest) throws Exception {
    String json =
        switch (message) {
          case "TEXT" -> TEXT;
          case "BUTTONS" -> BUTTONS;
          default -> LIST;
        };
    assertThat(send(with(json, path, quoted("x".repeat(longest)))).statusCode()).isEqualTo(200);
    assertRefused(json, path, quoted("x".repeat(longest + 1)), 100);
  }

  @ParameterizedTest
  @CsvSource({"BUTTONS, 3", "LIST, 10"})
  void knowsHowManyChoicesThereMayBe(String message, int most) throws Exception {
    assertThat(send(choices(message, most)).statusCode()).isEqualTo(200);
    assertThat(code(send(choices(message, most + 1)))).isEqualTo(100);
  }

  @Test
  void takesAUserIdAsRecipient() throws Exception {
    String json = TEXT.replace("\"to\":\"+12025550123\"", "\"recipient\":\"US.1349\"");
    assertThat(send(json).body()).contains("\"user_id\":\"US.1349\"");
    assertThat(stub.record().sentTo("US.1349")).hasSize(1);
    assertThat(code(send(json.replace("recipient\":\"US", "recipient\":\"+1")))).isEqualTo(100);
  }

  @Test
  void takesTemplatesThatWereApproved() throws Exception {
    assertThat(send(TEMPLATE).statusCode()).isEqualTo(200);
    assertRefused(TEMPLATE, "/template/name", "\"made_up\"", 132001);
    assertRefused(TEMPLATE, "/template/language/code", "\"es\"", 132001);
    assertRefused(TEMPLATE, "/template/components", "[{\"type\":\"body\",\"parameters\":[]}]", 100);
    assertRefused(TEMPLATE, "/template/components/0/parameters/1/text", "\"a\\nb\"", 100);
    assertRefused(TEMPLATE, "/template/components/0/parameters/1/text", "\"\"", 100);
    stub.approve("sla_warning", "en", 3);
    assertThat(code(send(TEMPLATE))).isEqualTo(132000);
  }

  @Test
  void knowsTheOneButtonOfATemplate() throws Exception {
    String button = "/template/components/1";
    assertRefused(TEMPLATE, button + "/sub_type", "\"url\"", 100);
    assertRefused(TEMPLATE, button + "/index", "\"1\"", 100);
    assertRefused(TEMPLATE, button + "/parameters/0/type", "\"text\"", 100);
    assertRefused(TEMPLATE, button + "/parameters/0/payload", "\"\"", 100);
    assertRefused(TEMPLATE, button + "/type", "\"header\"", 100);
    assertRefused(TEMPLATE, button + "/type", "\"body\"", 100);
    String variables =
        """
        [{"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]\
        """;
    assertThat(send(with(TEMPLATE, "/template/components", variables)).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAStrangerAndWhatIsNoJson() throws Exception {
    assertThat(code(send(TEXT, "wrong"))).isEqualTo(190);
    for (String body : List.of("", "{", "[]", "to=12025550123", "{\"to\":7}")) {
      assertThat(code(send(body))).as(body).isEqualTo(100);
    }
    assertThat(stub.record().sent(all -> true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_REQUESTS, 400, 0",
    "ERROR_BUT_SENT, 500, 1",
    "ERROR_NOT_SENT, 500, 0",
    "UNAVAILABLE, 503, 0",
    "HTML, 502, 0",
    "OPTED_OUT, 400, 0",
  })
  void liesOnceAndThenTellsTheTruth(InjectedFault injectedFault, int status, int sent)
      throws Exception {
    stub.lieTo(ANA, injectedFault);

    assertThat(send(TEXT).statusCode()).isEqualTo(status);
    assertThat(stub.record().sentTo(ANA)).hasSize(sent);
    assertThat(send(TEXT).statusCode()).isEqualTo(200);
    assertThat(stub.record().attemptsTo(ANA)).hasSize(2);
  }

  @Test
  void takesAMessageAndDropsTheConnectionOrSaysNothing() {
    stub.lieTo(ANA, InjectedFault.SENT_THEN_DROPPED);
    stub.lieTo(ANA, InjectedFault.SENT_THEN_SILENCE);

    assertThatThrownBy(() -> send(TEXT)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> send(TEXT)).isInstanceOf(HttpTimeoutException.class);
    assertThat(stub.record().sentTo(ANA)).hasSize(2);
  }

  @Test
  void refusesWithTheCodeThatWasOrdered() throws Exception {
    stub.refuse(ANA, new GraphRefusal(400, 131056, "pair rate limit hit"));

    assertThat(code(send(TEXT))).isEqualTo(131056);
    assertThat(stub.record().attemptsTo(ANA).get(0))
        .isEqualTo(new MetaRecord.MetaSendAttempt(ANA, 400, 131056));
  }

  @Test
  void reportsSignedWithOurIdWhatBecameOfAMessage() throws Exception {
    MetaWebhookClient metaWebhookClient = stub.enter(address());
    new MetaPhone(stub, metaWebhookClient, ANA).says("hi");
    send(TEXT);

    String id = stub.record().sentTo(ANA).get(0).id();
    assertThat(stub.record().awaitReportsOn(id, 2, SOON))
        .extracting(MetaRecord.MetaStatusReport::status)
        .containsExactly("sent", "delivered");
    assertThat(posted.get(1).toString())
        .contains("\"biz_opaque_callback_data\":\"7\"", "\"status\":\"sent\"", id);
  }

  @Test
  void failsAfterwardsWhatIsSentToSomebodyWhoDidNotWrite() throws Exception {
    stub.enter(address());
    send(TEXT);
    send(TEMPLATE);

    List<MetaMessage> sent = stub.record().sentTo(ANA);
    assertThat(stub.record().awaitReportsOn(sent.get(0).id(), 1, SOON))
        .extracting(MetaRecord.MetaStatusReport::status)
        .containsExactly("failed");
    assertThat(posted.get(0).toString()).contains("131047");
    assertThat(stub.record().awaitReportsOn(sent.get(1).id(), 2, SOON))
        .extracting(MetaRecord.MetaStatusReport::status)
        .containsExactly("sent", "delivered");
  }

  @Test
  void showsTypingBelowWhatSomebodySaid() throws Exception {
    String id = new MetaPhone(stub, stub.enter(address()), ANA).says("hi");
    String typing =
        """
        {"messaging_product":"whatsapp","status":"read","message_id":"wamid.1",
         "typing_indicator":{"type":"text"}}\
        """;

    assertThat(send(typing.replace("wamid.1", id)).body()).isEqualTo("{\"success\":true}");
    assertThat(code(send(typing))).isEqualTo(131009);
    assertThat(stub.record().typingShown()).containsExactly(id);
  }

  @Test
  void writesAsMetaWrites() {
    assertThat(MetaWebhookClient.written(json("{\"a\":\"é/👍\"}")))
        .isEqualTo("{\"a\":\"\\u00e9\\/\\ud83d\\udc4d\"}");
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + product.getAddress().getPort() + "/webhook");
  }

  private void assertRefused(String json, String path, String value, int code) throws Exception {
    int before = stub.record().sent(all -> true).size();
    assertThat(code(send(with(json, path, value)))).isEqualTo(code);
    assertThat(stub.record().sent(all -> true)).hasSize(before);
  }

  private static String choices(String message, int count) {
    String each =
        message.equals("BUTTONS")
            ? "{\"type\":\"reply\",\"reply\":{\"id\":\"N\",\"title\":\"N\"}}"
            : "{\"id\":\"N\",\"title\":\"N\"}";
    String all =
        IntStream.range(0, count)
            .mapToObj(i -> each.replace("\"N\"", quoted("no " + i)))
            .collect(Collectors.joining(",", "[", "]"));
    return message.equals("BUTTONS")
        ? with(BUTTONS, "/interactive/action/buttons", all)
        : with(LIST, "/interactive/action/sections/0/rows", all);
  }

  private static String with(String json, String path, String value) {
    return Json.createPatchBuilder().add(path, value(value)).build().apply(json(json)).toString();
  }

  private static JsonValue value(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readValue();
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static int code(HttpResponse<String> answer) {
    return json(answer.body()).getJsonObject("error").getInt("code");
  }

  private HttpResponse<String> send(String json) throws Exception {
    return send(json, US.accessToken());
  }

  private HttpResponse<String> send(String json, String token) throws Exception {
    URI uri = URI.create(stub.url() + "/" + US.phoneNumberId() + "/messages");
    return http.send(
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(2))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }

  private static JsonObject json(String text) {
    return value(text).asJsonObject();
  }
}
