package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * {@code /v2/Indicators/Typing.json}: shows typing below a message of WhatsApp, and marks it read.
 */
final class TypingEndpoint {
  static final String PATH = "/v2/Indicators/Typing.json";

  private final StubAuthentication stubAuthentication;
  private final ProviderRecord providerRecord;

  TypingEndpoint(Account account, ProviderRecord providerRecord) {
    this.stubAuthentication = new StubAuthentication(account);
    this.providerRecord = providerRecord;
  }

  void handle(HttpExchange exchange) throws IOException {
    StubForm stubForm = StubForm.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    String message = stubForm.first("messageId").orElse("");
    if (!stubAuthentication.isIn(exchange)) {
      StubResponses.refuse(exchange, TwilioRefusal.UNAUTHENTICATED);
    } else if (!exchange.getRequestMethod().equals("POST")) {
      StubResponses.refuse(exchange, new TwilioRefusal(405, 20004, "Method not allowed"));
    } else if (!stubForm.first("channel").orElse("").equals("whatsapp")) {
      StubResponses.refuse(exchange, TwilioRefusal.bad(20001, "It types on WhatsApp"));
    } else if (!providerRecord.wasReceived(message)) {
      StubResponses.refuse(exchange, TwilioRefusal.notFound(message));
    } else {
      providerRecord.addTyping(message);
      StubResponses.json(exchange, 200, "{\"success\": true}");
    }
  }
}
