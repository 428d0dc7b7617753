package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code /2010-04-01/Accounts/{sid}/Messages.json} and the files below it: who may, and what is
 * well formed.
 */
final class MessageEndpoint {
  private final StubAuthentication stubAuthentication;
  private final TwilioMessageRules rules;
  private final MessageList list;
  private final TwilioMessageAcceptance twilioMessageAcceptance;
  private final RequestRate requestRate;
  private final StubFileServer files;
  private final String path;
  private final Pattern media;

  MessageEndpoint(
      Account account,
      StubContents stubContents,
      MessageList list,
      TwilioMessageAcceptance acceptance,
      RequestRate requestRate,
      StubFileServer files) {
    this.stubAuthentication = new StubAuthentication(account);
    this.rules = new TwilioMessageRules(account, stubContents);
    this.list = list;
    this.twilioMessageAcceptance = acceptance;
    this.requestRate = requestRate;
    this.files = files;
    String messages = "/2010-04-01/Accounts/" + account.sid() + "/Messages";
    this.path = messages + ".json";
    this.media = Pattern.compile(messages + "/[SM]M[0-9a-f]{32}/Media/(ME[0-9a-f]{32})");
  }

  void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (!stubAuthentication.isIn(exchange)) {
      StubResponses.refuse(exchange, TwilioRefusal.UNAUTHENTICATED);
    } else if (media.matcher(exchange.getRequestURI().getPath()).matches()) {
      file(exchange);
    } else if (!exchange.getRequestURI().getPath().equals(path)) {
      StubResponses.refuse(exchange, TwilioRefusal.notFound(exchange.getRequestURI().getPath()));
    } else {
      switch (exchange.getRequestMethod()) {
        case "POST" -> {
          requestRate.tick();
          create(exchange, body);
        }
        case "GET" -> list(exchange);
        default ->
            StubResponses.refuse(exchange, new TwilioRefusal(405, 20004, "Method not allowed"));
      }
    }
  }

  /** A file is not handed out here: it lies elsewhere, where nobody needs credentials. */
  private void file(HttpExchange exchange) throws IOException {
    String id = media.matcher(exchange.getRequestURI().getPath()).replaceFirst("$1");
    if (!exchange.getRequestMethod().equals("GET") || !files.shows(id)) {
      StubResponses.refuse(exchange, TwilioRefusal.notFound(exchange.getRequestURI().getPath()));
    } else {
      exchange.getResponseHeaders().set("Location", files.address(id));
      StubResponses.send(exchange, 307, "");
    }
  }

  private void create(HttpExchange exchange, String body) throws IOException {
    StubForm stubForm;
    try {
      stubForm = StubForm.parse(body);
    } catch (IllegalArgumentException e) {
      StubResponses.refuse(exchange, TwilioRefusal.bad(20001, "The form cannot be read"));
      return;
    }
    Optional<TwilioRefusal> twilioRefusal = isForm(exchange) ? rules.refuses(stubForm) : notAForm();
    if (twilioRefusal.isPresent()) {
      twilioMessageAcceptance.refuse(exchange, stubForm, twilioRefusal.get());
    } else {
      twilioMessageAcceptance.create(exchange, stubForm);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    try {
      StubResponses.json(exchange, 200, list.page(path, StubForm.parse(query)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      StubResponses.refuse(exchange, TwilioRefusal.bad(20001, String.valueOf(e.getMessage())));
    }
  }

  private static boolean isForm(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private static Optional<TwilioRefusal> notAForm() {
    return Optional.of(new TwilioRefusal(415, 20001, "Content type must be a form"));
  }
}
