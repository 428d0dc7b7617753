package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * {@code /v2/Indicators/Typing.json}: shows typing below a message of WhatsApp, and marks it read.
 */
final class TypingEndpoint {
  static final String PATH = "/v2/Indicators/Typing.json";

  private final Login login;
  private final Ledger ledger;

  TypingEndpoint(Account account, Ledger ledger) {
    this.login = new Login(account);
    this.ledger = ledger;
  }

  void handle(HttpExchange exchange) throws IOException {
    Form form = Form.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String message = form.first("messageId").orElse("");
    if (!login.isIn(exchange)) {
      Answers.refuse(exchange, Refusal.UNAUTHENTICATED);
    } else if (!exchange.getRequestMethod().equals("POST")) {
      Answers.refuse(exchange, new Refusal(405, 20004, "Method not allowed"));
    } else if (!form.first("channel").orElse("").equals("whatsapp")) {
      Answers.refuse(exchange, Refusal.bad(20001, "It types on WhatsApp"));
    } else if (!ledger.wasReceived(message)) {
      Answers.refuse(exchange, Refusal.notFound(message));
    } else {
      ledger.addTyping(message);
      Answers.json(exchange, 200, "{\"success\": true}");
    }
  }
}
