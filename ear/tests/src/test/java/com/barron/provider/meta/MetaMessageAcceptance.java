package com.barron.provider.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.provider.InjectedFault;
import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;

/** Takes messages that are in order; tells the faults that were ordered. */
final class MetaMessageAcceptance implements AutoCloseable {
  private static final GraphRefusal ANYTHING =
      new GraphRefusal(500, 131000, "Something went wrong");
  private static final int OUTSIDE_WINDOW = 131047;

  private final MetaRecord metaRecord;
  private final MetaStatusReports metaStatusReports;
  private final Map<String, Queue<Order>> orders = new ConcurrentHashMap<>();
  private final Set<String> openWindows = ConcurrentHashMap.newKeySet();
  private final Queue<HttpExchange> silent = new ConcurrentLinkedQueue<>();
  private volatile BinaryOperator<String> rewriting = (to, json) -> json;
  // Ids differ between two stubs, so that one database can talk to both.
  private final AtomicLong numbers = new AtomicLong(Clock.systemUTC().millis() * 1_000_000);

  MetaMessageAcceptance(MetaRecord metaRecord, MetaStatusReports metaStatusReports) {
    this.metaRecord = metaRecord;
    this.metaStatusReports = metaStatusReports;
  }

  /** Injects a fault into the next request for a recipient that has no other order. */
  void lieTo(String to, InjectedFault injectedFault) {
    order(to, (exchange, json) -> applyFault(exchange, json, injectedFault));
  }

  /** Refuses once, the next request for a recipient that has no other order. */
  void refuseTo(String to, GraphRefusal refusal) {
    order(to, (exchange, json) -> refuse(exchange, json, refusal));
  }

  private void order(String to, Order order) {
    orders.computeIfAbsent(to, key -> new ConcurrentLinkedQueue<>()).add(order);
  }

  /** Whether a person wrote within the last 24 hours. */
  void window(String who, boolean open) {
    if (open) {
      openWindows.add(who);
    } else {
      openWindows.remove(who);
    }
  }

  /** Accepts a valid message, or injects a fault. */
  void take(HttpExchange exchange, JsonObject json) throws IOException {
    Queue<Order> ordered = orders.get(MetaMessage.recipient(json));
    Order order = ordered == null ? null : ordered.poll();
    (order == null ? (Order) this::tellTheTruth : order).tell(exchange, json);
  }

  private void tellTheTruth(HttpExchange exchange, JsonObject json) throws IOException {
    MetaMessage message = accept(json);
    answer(exchange, message);
    report(message, 1);
  }

  void refuse(HttpExchange exchange, JsonObject json, GraphRefusal refusal) throws IOException {
    attempted(json, refusal.status(), refusal.code());
    send(exchange, refusal.status(), "application/json", refusal.json());
  }

  private void applyFault(HttpExchange exchange, JsonObject json, InjectedFault injectedFault)
      throws IOException {
    if (!injectedFault.sends()) {
      tellWithoutSending(exchange, json, injectedFault);
      return;
    }
    MetaMessage message = accept(json);
    switch (injectedFault) {
      case ERROR_BUT_SENT -> refuse(exchange, json, ANYTHING);
      case SENT_THEN_SILENCE -> {
        attempted(json, 0, 0);
        silent.add(exchange);
      }
      case SENT_THEN_DROPPED -> drop(exchange, json);
      case SENT_THEN_HALF_JSON -> {
        attempted(json, 200, 0);
        send(exchange, 200, "application/json", "{\"messages\":[{\"id\":\"wam");
      }
      case SENT_THEN_NO_CONTENT -> {
        attempted(json, 204, 0);
        try (exchange) {
          exchange.sendResponseHeaders(204, -1);
        }
      }
      case SENT_THEN_NULLS -> {
        attempted(json, 200, 0);
        send(exchange, 200, "application/json", "{\"contacts\":null,\"messages\":[null]}");
      }
      case REPORTED_FIRST -> {
        metaStatusReports.report(message, "sent", 0);
        answer(exchange, message);
      }
      default -> answer(exchange, message);
    }
    report(message, injectedFault == InjectedFault.REPORTED_TWICE ? 2 : 1);
  }

  private void tellWithoutSending(
      HttpExchange exchange, JsonObject json, InjectedFault injectedFault) throws IOException {
    switch (injectedFault) {
      case TOO_MANY_REQUESTS ->
          refuse(exchange, json, new GraphRefusal(400, 130429, "Rate limit hit"));
      case ERROR_NOT_SENT -> refuse(exchange, json, ANYTHING);
      case UNAVAILABLE -> refuse(exchange, json, new GraphRefusal(503, 2, "Service unavailable"));
      case OPTED_OUT -> refuse(exchange, json, new GraphRefusal(400, 131050, "User has stopped"));
      case OUTSIDE_WINDOW ->
          refuse(exchange, json, new GraphRefusal(400, OUTSIDE_WINDOW, "Re-engagement message"));
      case DROPPED -> drop(exchange, json);
      case HTML -> {
        attempted(json, 502, 0);
        send(exchange, 502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");
      }
      default -> throw new IllegalStateException(injectedFault + " sends");
    }
  }

  private MetaMessage accept(JsonObject json) {
    String id = MetaMessageIds.of(MetaMessage.recipient(json), numbers.incrementAndGet());
    var message = new MetaMessage(id, json);
    metaRecord.add(message);
    return message;
  }

  /** Free words outside the 24 hours are taken, and fail afterwards. */
  private void report(MetaMessage message, int times) {
    if (message.type().equals("template") || openWindows.contains(message.to())) {
      metaStatusReports.usual(message, times);
    } else {
      metaStatusReports.failed(message, OUTSIDE_WINDOW);
    }
  }

  private void answer(HttpExchange exchange, MetaMessage message) throws IOException {
    attempted(message.json(), 200, 0);
    boolean isPhone = message.to().startsWith("+");
    JsonObjectBuilder contact = Json.createObjectBuilder().add("input", message.to());
    contact.add(isPhone ? "wa_id" : "user_id", isPhone ? message.to().substring(1) : message.to());
    String json =
        Json.createObjectBuilder()
            .add("messaging_product", "whatsapp")
            .add("contacts", Json.createArrayBuilder().add(contact))
            .add(
                "messages",
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("id", message.id())))
            .build()
            .toString();
    send(exchange, 200, "application/json", rewritten(message.to(), json));
  }

  /** What is answered to a recipient's message; without one, to somebody who asks for a file. */
  String rewritten(String to, String json) {
    return rewriting.apply(to, json);
  }

  void rewriteAnswers(BinaryOperator<String> newRewriting) {
    rewriting = newRewriting;
  }

  private void drop(HttpExchange exchange, JsonObject json) {
    attempted(json, 0, 0);
    exchange.close();
  }

  private void attempted(JsonObject json, int status, int code) {
    metaRecord.add(new MetaRecord.MetaSendAttempt(MetaMessage.recipient(json), status, code));
  }

  static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  /** How one request is answered. */
  @FunctionalInterface
  private interface Order {
    void tell(HttpExchange exchange, JsonObject json) throws IOException;
  }

  @Override
  public void close() {
    silent.forEach(HttpExchange::close);
  }
}
