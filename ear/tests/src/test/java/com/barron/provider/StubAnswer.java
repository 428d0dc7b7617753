package com.barron.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * What the stub answers, or would answer.
 *
 * @param status the HTTP status
 * @param body anything; not sent with 204
 */
public record StubAnswer(int status, String body) {
  /** The credentials may not read. */
  public static final StubAnswer FORBIDDEN =
      new StubAnswer(403, new TwilioRefusal(403, 20003, "Permission denied").json());

  void send(HttpExchange exchange) throws IOException {
    if (status == 204) {
      StubResponses.noContent(exchange);
    } else {
      if (status / 100 == 3) {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
      }
      StubResponses.json(exchange, status, body);
    }
  }
}
