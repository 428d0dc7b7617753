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
  private final Login login;
  private final MessageRules rules;
  private final MessageList list;
  private final Taking taking;
  private final Pace pace;
  private final FileShelf files;
  private final String path;
  private final Pattern media;

  MessageEndpoint(
      Account account,
      Contents contents,
      MessageList list,
      Taking taking,
      Pace pace,
      FileShelf files) {
    this.login = new Login(account);
    this.rules = new MessageRules(account, contents);
    this.list = list;
    this.taking = taking;
    this.pace = pace;
    this.files = files;
    String messages = "/2010-04-01/Accounts/" + account.sid() + "/Messages";
    this.path = messages + ".json";
    this.media = Pattern.compile(messages + "/[SM]M[0-9a-f]{32}/Media/(ME[0-9a-f]{32})");
  }

  void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    if (!login.isIn(exchange)) {
      Answers.refuse(exchange, Refusal.UNAUTHENTICATED);
    } else if (media.matcher(exchange.getRequestURI().getPath()).matches()) {
      file(exchange);
    } else if (!exchange.getRequestURI().getPath().equals(path)) {
      Answers.refuse(exchange, Refusal.notFound(exchange.getRequestURI().getPath()));
    } else {
      switch (exchange.getRequestMethod()) {
        case "POST" -> {
          pace.tick();
          create(exchange, body);
        }
        case "GET" -> list(exchange);
        default -> Answers.refuse(exchange, new Refusal(405, 20004, "Method not allowed"));
      }
    }
  }

  /** A file is not handed out here: it lies elsewhere, where nobody needs credentials. */
  private void file(HttpExchange exchange) throws IOException {
    String id = media.matcher(exchange.getRequestURI().getPath()).replaceFirst("$1");
    if (!exchange.getRequestMethod().equals("GET") || !files.shows(id)) {
      Answers.refuse(exchange, Refusal.notFound(exchange.getRequestURI().getPath()));
    } else {
      exchange.getResponseHeaders().set("Location", files.address(id));
      Answers.send(exchange, 307, "");
    }
  }

  private void create(HttpExchange exchange, String body) throws IOException {
    Form form;
    try {
      form = Form.parse(body);
    } catch (IllegalArgumentException e) {
      Answers.refuse(exchange, Refusal.bad(20001, "The form cannot be read"));
      return;
    }
    Optional<Refusal> refusal = isForm(exchange) ? rules.refuses(form) : notAForm();
    if (refusal.isPresent()) {
      taking.refuse(exchange, form, refusal.get());
    } else {
      taking.create(exchange, form);
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    try {
      Answers.json(exchange, 200, list.page(path, Form.parse(query)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      Answers.refuse(exchange, Refusal.bad(20001, String.valueOf(e.getMessage())));
    }
  }

  private static boolean isForm(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private static Optional<Refusal> notAForm() {
    return Optional.of(new Refusal(415, 20001, "Content type must be a form"));
  }
}
