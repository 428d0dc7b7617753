package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.util.Base64;

/** Accepts requests with the account's id and token. */
record StubAuthentication(Account account) {
  boolean isIn(HttpExchange exchange) {
    String login = account.sid() + ":" + account.token();
    return ("Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)))
        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }
}
