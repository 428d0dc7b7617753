package com.barron.provider.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.provider.InjectedFault;
import com.barron.provider.StubFileServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;

/**
 * Meta's Graph API for messages, over HTTP on the loopback interface. Refuses what the real one
 * refuses, records everything, and injects faults on request.
 */
public final class MetaStub implements AutoCloseable {
  private static final int THREADS = 16;
  private static final String VERSION = "/v26.0";

  private final StubMetaAccount account;
  private final MetaRecord metaRecord = new MetaRecord();
  private final StubMetaTemplates stubMetaTemplates = new StubMetaTemplates();
  private final MetaMessageRules rules = new MetaMessageRules(stubMetaTemplates);
  private final MetaStatusReports metaStatusReports = new MetaStatusReports(metaRecord);
  private final MetaMessageAcceptance metaMessageAcceptance =
      new MetaMessageAcceptance(metaRecord, metaStatusReports);
  private final Queue<HttpExchange> hanging = new ConcurrentLinkedQueue<>();
  private volatile TypingAnswer typingAnswer = TypingAnswer.SHOWN;
  private final StubFileServer files = new StubFileServer();
  private final Set<String> saidByPeople = ConcurrentHashMap.newKeySet();
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
  private final HttpServer server;

  private MetaStub(StubMetaAccount account) throws IOException {
    this.account = account;
    var loopback = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    server = HttpServer.create(loopback, 0);
    server.setExecutor(pool);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Starts on a free port. */
  public static MetaStub start(StubMetaAccount account) {
    try {
      return new MetaStub(account);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base address for {@code META_API_BASE_URL}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + VERSION);
  }

  /** The settings with which the product reaches it. */
  public Map<String, String> settings() {
    return Map.of(
        "META_PHONE_NUMBER_ID", account.phoneNumberId(),
        "META_ACCESS_TOKEN", account.accessToken(),
        "META_APP_SECRET", account.appSecret(),
        "META_VERIFY_TOKEN", account.verifyToken(),
        "META_API_BASE_URL", url().toString());
  }

  /** The number that it serves. */
  public StubMetaAccount account() {
    return account;
  }

  /** The files that people sent. */
  public StubFileServer files() {
    return files;
  }

  /** What it was asked and what it took. */
  public MetaRecord record() {
    return metaRecord;
  }

  /**
   * Enters where people's messages and reports are to be posted, as an operator does.
   *
   * @throws AssertionError when the product does not echo the challenge
   */
  public MetaWebhookClient enter(URI address) {
    var metaWebhookClient = new MetaWebhookClient(account, address);
    HttpResponse<String> answer = metaWebhookClient.verify("1158201444", account.verifyToken());
    if (answer.statusCode() != 200 || !answer.body().equals("1158201444")) {
      throw new AssertionError("verification answered " + answer.statusCode() + answer.body());
    }
    metaStatusReports.to(metaWebhookClient);
    return metaWebhookClient;
  }

  /** Injects a fault into the next request to send to this recipient; several are used in turn. */
  public void lieTo(String to, InjectedFault injectedFault) {
    metaMessageAcceptance.lieTo(to, injectedFault);
  }

  /** Refuses the next request to send to this recipient. */
  public void refuse(String to, GraphRefusal refusal) {
    metaMessageAcceptance.refuseTo(to, refusal);
  }

  /**
   * Answers otherwise what is accepted, until the next call; what was done stays done.
   *
   * @param rewriting of the recipient, empty text for who asks for a file, and the right answer
   */
  public void rewriteAnswers(BinaryOperator<String> rewriting) {
    metaMessageAcceptance.rewriteAnswers(rewriting);
  }

  /** Approves a template with so many places in its body, and one quick-reply button. */
  public void approve(String name, String language, int variables) {
    stubMetaTemplates.approve(name, language, variables);
  }

  /** From now on a person has not written for 24 hours. */
  public void closeWindow(String who) {
    metaMessageAcceptance.window(who, false);
  }

  /** How requests to show typing are answered from now on. */
  public enum TypingAnswer {
    SHOWN,
    REFUSED,
    /** Not at all, until the stub is closed. */
    NEVER
  }

  /** Answers requests to show typing otherwise; they are counted all the same. */
  public void answerTyping(TypingAnswer answer) {
    typingAnswer = answer;
  }

  /** Nothing is reported on messages to this recipient but by {@link #report}. */
  public void reportNothingOn(String to) {
    metaStatusReports.none(to);
  }

  /** Reports a status now. @return the HTTP status of the answer; 0 when there was none */
  public int report(MetaMessage message, String status) {
    return metaStatusReports.report(message, status, status.equals("failed") ? 131026 : 0);
  }

  /** A person wrote: their 24 hours begin, and their message can be marked as read. */
  void recordInbound(String who, String messageId) {
    metaMessageAcceptance.window(who, true);
    saidByPeople.add(messageId);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonObject json = JsonValue.EMPTY_JSON_OBJECT;
    try {
      authenticate(exchange);
      if (exchange.getRequestMethod().equals("GET")) {
        tellWhereAFileIs(exchange);
        return;
      }
      requireMessages(exchange);
      json = read(body);
      if (json.containsKey("status")) {
        markAsRead(exchange, json);
      } else {
        rules.check(json);
        metaMessageAcceptance.take(exchange, json);
      }
    } catch (GraphRefusal e) {
      metaMessageAcceptance.refuse(exchange, json, e);
    } catch (ClassCastException e) {
      metaMessageAcceptance.refuse(
          exchange, json, GraphRefusal.parameter("A value of another type"));
    }
  }

  private void authenticate(HttpExchange exchange) {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + account.accessToken()).equals(token)) {
      throw new GraphRefusal(401, 190, "Error validating access token");
    }
  }

  /** The first of two steps. */
  private void tellWhereAFileIs(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().toString().replace(VERSION + "/", "");
    if (!files.shows(id)) {
      throw new GraphRefusal(404, 100, "Unsupported get request. Object does not exist");
    }
    byte[] file = files.file(id);
    JsonObject json =
        Json.createObjectBuilder()
            .add("messaging_product", "whatsapp")
            .add("url", files.address(id))
            .add("mime_type", "image/jpeg")
            .add("sha256", sha256(file))
            .add("file_size", file.length)
            .add("id", id)
            .build();
    MetaMessageAcceptance.send(
        exchange,
        200,
        "application/json",
        metaMessageAcceptance.rewritten("", MetaWebhookClient.written(json)));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void requireMessages(HttpExchange exchange) {
    String expected = VERSION + "/" + account.phoneNumberId() + "/messages";
    if (!exchange.getRequestURI().toString().equals(expected)
        || !exchange.getRequestMethod().equals("POST")) {
      throw GraphRefusal.parameter("Unsupported request");
    }
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    GraphRefusal.require(
        type != null && type.startsWith("application/json"), "The body must be JSON");
  }

  private static JsonObject read(byte[] body) {
    try (var reader = Json.createReader(new StringReader(new String(body, UTF_8)))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw GraphRefusal.parameter("The body is no JSON object");
    }
  }

  private void markAsRead(HttpExchange exchange, JsonObject json) throws IOException {
    StrictJson.onlyKeys(
        json, "message", "messaging_product", "status", "message_id", "typing_indicator");
    GraphRefusal.require(json.getString("status").equals("read"), "Param status must be read");
    GraphRefusal.require(
        json.getString("messaging_product", "").equals("whatsapp"),
        "Param messaging_product must be one of {WHATSAPP}");
    String id = StrictJson.line(json, "message_id", 500);
    if (!saidByPeople.contains(id)) {
      throw new GraphRefusal(400, 131009, "Message ID is invalid");
    }
    if (json.containsKey("typing_indicator")) {
      JsonObject typing = StrictJson.object(json, "typing_indicator");
      GraphRefusal.require(typing.getString("type", "").equals("text"), "It types text");
      metaRecord.addTyping(id);
      if (typingAnswer == TypingAnswer.NEVER) {
        hanging.add(exchange);
        return;
      }
      GraphRefusal.require(typingAnswer == TypingAnswer.SHOWN, "Told by a test");
    }
    MetaMessageAcceptance.send(exchange, 200, "application/json", "{\"success\":true}");
  }

  @Override
  public void close() {
    metaStatusReports.close();
    metaMessageAcceptance.close();
    hanging.forEach(HttpExchange::close);
    files.close();
    server.stop(0);
    pool.shutdownNow();
  }
}
