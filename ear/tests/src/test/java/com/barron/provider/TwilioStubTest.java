package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioStubTest {
  private static final Account US = Account.FICTIONAL;
  private static final String ANA = "whatsapp:+12025550123";
  private static final StubForm HELLO =
      StubForm.of(
          "To",
          ANA,
          "From",
          US.address(),
          "Body",
          "Order ORD-12345 is on hold",
          "StatusCallback",
          "http://127.0.0.1:1/status?id=7");

  private final HttpClient http = HttpClient.newHttpClient();
  private final TwilioStub stub = TwilioStub.start(US);

  @AfterEach
  void stop() {
    stub.close();
  }

  @Test
  void takesAMessageAndAnswersAsTwilioDoes() throws Exception {
    HttpResponse<String> answer = send(HELLO);

    assertThat(answer.statusCode()).isEqualTo(201);
    JsonObject json = json(answer);
    assertThat(json.getString("sid")).matches("SM[0-9a-f]{32}");
    assertThat(json.getString("status")).isEqualTo("queued");
    assertThat(json.getString("to")).isEqualTo(ANA);
    assertThat(stub.record().sentTo(ANA))
        .extracting(SentMessage::sid)
        .containsExactly(json.getString("sid"));
  }

  @ParameterizedTest
  @CsvSource({
    "To, whatsapp:+0, 21211",
    "To, +12025550123, 21211",
    "From, whatsapp:+12025550100, 63007",
    "Body, '', 21602",
    "StatusCallback, '', 21609",
    "StatusCallback, /relative, 21609",
    "Colour, red, 20001",
    "ContentVariables, {}, 21654",
  })
  void refusesWhatTwilioRefuses(String name, String value, int code) throws Exception {
    HttpResponse<String> answer = send(HELLO.with(name, value));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).getInt("code")).isEqualTo(code);
    assertThat(stub.record().sent(all -> true)).isEmpty();
  }

  @Test
  void refusesABodyOverTheLimit() throws Exception {
    assertThat(send(HELLO.with("Body", "x".repeat(1_600))).statusCode()).isEqualTo(201);
    assertThat(json(send(HELLO.with("Body", "x".repeat(1_601)))).getInt("code")).isEqualTo(21617);
  }

  @Test
  void fillsInAnApprovedText() throws Exception {
    assertThat(send(template("{\"1\":\"MAINT-555\",\"2\":\"5 h\",\"3\":\"17:00\"}")).statusCode())
        .isEqualTo(201);
    assertThat(stub.record().sentTo(ANA).get(0).body())
        .isEqualTo("Barron: MAINT-555 is due in 5 h, at 17:00. Please look at it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json | 21656",
        "{'1':'a','2':'b','3':''} | 21656",
        "{'1':'a','2':'b','3':4} | 21656",
        "{'1':'a','2':'b','3':'line\\nline'} | 21656",
        "{'1':'a','2':'b'} | 63028",
        "{'1':'a','2':'b','3':'c','4':'d'} | 63028",
        "{'0':'a','1':'b','2':'c'} | 63028",
      },
      quoteCharacter = '~')
  void refusesWhatDoesNotFillAnApprovedText(String variables, int code) throws Exception {
    HttpResponse<String> answer = send(template(variables.replace('\'', '"')));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).getInt("code")).isEqualTo(code);
  }

  @Test
  void refusesATextThatWasNotApprovedOrComesWithAnother() throws Exception {
    String good = "{\"1\":\"a\",\"2\":\"b\",\"3\":\"c\"}";
    assertThat(json(send(template(good).with("ContentSid", "HX" + "c".repeat(32)))).getInt("code"))
        .isEqualTo(21655);
    assertThat(json(send(template(good).and("Body", "x"))).getInt("code")).isEqualTo(21655);
    String big = good.replace("c", "c".repeat(1_024));
    assertThat(json(send(template(big))).getInt("code")).isEqualTo(63005);
  }

  @Test
  void takesAndThenFailsAnOrdinaryMessageToSomebodySilent() throws Exception {
    stub.shutWindow(ANA);
    assertThat(send(HELLO).statusCode()).isEqualTo(201);
    String sid = stub.record().sentTo(ANA).get(0).sid();
    assertThat(stub.record().awaitReportsOn(sid, 1, Duration.ofSeconds(10)))
        .extracting(ProviderRecord.StatusCallback::status)
        .containsExactly("failed");
  }

  private static StubForm template(String variables) {
    return HELLO
        .without("Body")
        .and("ContentSid", StubTemplate.WARNING.sid())
        .and("ContentVariables", variables);
  }

  @Test
  void refusesAStranger() throws Exception {
    HttpResponse<String> answer = send(HELLO, "wrong");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).getInt("code")).isEqualTo(20003);
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY_REQUESTS, 429, 0",
    "ERROR_BUT_SENT, 500, 1",
    "ERROR_NOT_SENT, 500, 0",
    "UNAVAILABLE, 503, 0",
    "HTML, 502, 0",
    "OPTED_OUT, 400, 0",
    "OUTSIDE_WINDOW, 400, 0",
    "REPORTED_FIRST, 201, 1",
  })
  void liesOnceAndThenTellsTheTruth(InjectedFault injectedFault, int status, int sent)
      throws Exception {
    stub.lieTo(ANA, injectedFault);

    assertThat(send(HELLO).statusCode()).isEqualTo(status);
    assertThat(stub.record().sentTo(ANA)).hasSize(sent);
    assertThat(send(HELLO).statusCode()).isEqualTo(201);
  }

  @Test
  void takesAMessageAndDropsTheConnection() {
    stub.lieTo(ANA, InjectedFault.SENT_THEN_DROPPED);

    assertThatThrownBy(() -> send(HELLO)).isInstanceOf(IOException.class);
    assertThat(stub.record().sentTo(ANA)).hasSize(1);
  }

  @Test
  void takesAMessageAndSaysNothing() {
    stub.lieTo(ANA, InjectedFault.SENT_THEN_SILENCE);

    assertThatThrownBy(() -> send(HELLO)).isInstanceOf(HttpTimeoutException.class);
    assertThat(stub.record().sentTo(ANA)).hasSize(1);
  }

  @Test
  void refusesConnectionsWhileItIsDown() throws Exception {
    stub.goDown();
    assertThatThrownBy(() -> send(HELLO)).isInstanceOf(ConnectException.class);

    stub.comeBack();
    assertThat(send(HELLO).statusCode()).isEqualTo(201);
  }

  @Test
  void listsNewestFirstInPages() throws Exception {
    for (int i = 1; i <= 3; i++) {
      send(HELLO.with("Body", "message " + i));
    }
    send(HELLO.with("To", "whatsapp:+12025550177"));

    JsonObject first = list("To=whatsapp%3A%2B12025550123&PageSize=2&DateSent%3E=2020-01-01");
    assertThat(first.getJsonArray("messages").getValuesAs(JsonObject.class))
        .extracting(message -> message.getString("body"))
        .containsExactly("message 3", "message 2");
    JsonObject second = json(get(first.getString("next_page_uri")));
    assertThat(second.getJsonArray("messages")).hasSize(1);
    assertThat(second.isNull("next_page_uri")).isTrue();
  }

  @Test
  void findsNothingBeforeTheFirstMessage() throws Exception {
    send(HELLO);

    assertThat(list("DateSent%3C=2020-01-01").getJsonArray("messages")).isEmpty();
  }

  @Test
  void reportsEachStatusTwiceWhenToldTo() throws Exception {
    stub.lieTo(ANA, InjectedFault.REPORTED_TWICE);
    send(HELLO);

    String sid = stub.record().sentTo(ANA).get(0).sid();
    assertThat(stub.record().awaitReportsOn(sid, 4, Duration.ofSeconds(10)))
        .extracting(ProviderRecord.StatusCallback::status)
        .containsExactly("sent", "sent", "delivered", "delivered");
  }

  private JsonObject list(String query) throws Exception {
    return json(get("/2010-04-01/Accounts/" + US.sid() + "/Messages.json?" + query));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return exchange(HttpRequest.newBuilder(URI.create(stub.url() + path)), US.token());
  }

  @Test
  void showsTypingBelowWhatSomebodySaid() throws Exception {
    String said = "SM" + "1".repeat(32);
    stub.record().addReceived(said);

    assertThat(type("whatsapp", said).statusCode()).isEqualTo(200);
    assertThat(type("sms", said).statusCode()).isEqualTo(400);
    assertThat(type("whatsapp", "SM" + "2".repeat(32)).statusCode()).isEqualTo(404);
    assertThat(stub.record().typingShown()).containsExactly(said);
  }

  private HttpResponse<String> type(String channel, String message) throws Exception {
    return exchange(
        HttpRequest.newBuilder(URI.create(stub.url() + "/v2/Indicators/Typing.json"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    StubForm.of("channel", channel, "messageId", message).encoded())),
        US.token());
  }

  private HttpResponse<String> send(StubForm stubForm) throws Exception {
    return send(stubForm, US.token());
  }

  private HttpResponse<String> send(StubForm stubForm, String token) throws Exception {
    URI uri = URI.create(stub.url() + "/2010-04-01/Accounts/" + US.sid() + "/Messages.json");
    return exchange(
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(2))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(stubForm.encoded())),
        token);
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request, String token)
      throws Exception {
    String login = Base64.getEncoder().encodeToString((US.sid() + ":" + token).getBytes(UTF_8));
    return http.send(
        request.header("Authorization", "Basic " + login).build(), BodyHandlers.ofString(UTF_8));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
