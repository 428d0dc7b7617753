package com.barron.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * What the stub answers to who asks for a list, of messages or of content, instead of the list.
 *
 * @param status the HTTP status
 * @param body anything; not sent with 204
 */
public record ListAnswer(int status, String body) {
  /** The credentials may not read. */
  public static final ListAnswer FORBIDDEN =
      new ListAnswer(403, new TwilioRefusal(403, 20003, "Permission denied").json());

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
