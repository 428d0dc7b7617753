package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /v1/Content} and the approvals below it. */
final class ContentEndpoint {
  private static final String ADDRESS = "https://content.twilio.com";
  private static final String ALL = "/v1/Content";
  private static final Pattern APPROVAL =
      Pattern.compile("/v1/Content/(HX[0-9a-f]{32})/ApprovalRequests(/whatsapp)?");

  private final Account account;
  private final Login login;
  private final Contents contents;

  ContentEndpoint(Account account, Contents contents) {
    this.account = account;
    this.login = new Login(account);
    this.contents = contents;
  }

  void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    boolean post = exchange.getRequestMethod().equals("POST");
    Matcher approval = APPROVAL.matcher(path);
    if (!login.isIn(exchange)) {
      Answers.refuse(exchange, Refusal.UNAUTHENTICATED);
    } else if (path.equals(ALL)) {
      if (post) {
        create(exchange, body);
      } else {
        list(exchange);
      }
    } else if (approval.matches() && post == (approval.group(2) != null)) {
      approval(exchange, approval.group(1), body, post);
    } else {
      Answers.refuse(exchange, Refusal.notFound(path));
    }
  }

  private void create(HttpExchange exchange, String body) throws IOException {
    Optional<JsonObject> request = json(exchange, body);
    Optional<String> complaint =
        request.map(CreationRules::refuses).orElse(Optional.of("the body is no JSON object"));
    if (complaint.isPresent()) {
      Answers.refuse(exchange, Refusal.bad(20001, complaint.get()));
    } else {
      Answers.json(exchange, 201, json(contents.create(request.orElseThrow())).build().toString());
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    Form query = Form.parse(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    int size = Math.min(500, query.first("PageSize").map(Integer::parseInt).orElse(50));
    int page = query.first("Page").map(Integer::parseInt).orElse(0);
    List<Content> all = contents.created();
    int from = Math.min(page * size, all.size());
    int to = Math.min(from + size, all.size());
    var listed = Json.createArrayBuilder();
    all.subList(from, to).forEach(content -> listed.add(json(content)));
    var meta =
        Json.createObjectBuilder()
            .add("key", "contents")
            .add("page", page)
            .add("page_size", size)
            .add("url", at(size, page))
            .add("first_page_url", at(size, 0));
    add(
        meta,
        "next_page_url",
        to < all.size() ? Optional.of(at(size, page + 1)) : Optional.empty());
    add(meta, "previous_page_url", page > 0 ? Optional.of(at(size, page - 1)) : Optional.empty());
    Answers.json(
        exchange,
        200,
        Json.createObjectBuilder().add("contents", listed).add("meta", meta).build().toString());
  }

  private void approval(HttpExchange exchange, String sid, String body, boolean post)
      throws IOException {
    Optional<Content> content = contents.find(sid);
    if (content.isEmpty()) {
      Answers.refuse(exchange, Refusal.notFound(exchange.getRequestURI().getPath()));
      return;
    }
    if (!post) {
      JsonObject answer =
          Json.createObjectBuilder()
              .add("sid", sid)
              .add("account_sid", account.sid())
              .add("whatsapp", approval(content.get()))
              .add("url", ADDRESS + ALL + "/" + sid + "/ApprovalRequests")
              .build();
      Answers.json(exchange, 200, answer.toString());
      return;
    }
    Optional<String> complaint =
        json(exchange, body)
            .map(request -> CreationRules.refusesApproval(content.get(), request))
            .orElse(Optional.of("the body is no JSON object"));
    if (complaint.isPresent()) {
      Answers.refuse(exchange, Refusal.bad(20001, complaint.get()));
    } else {
      Answers.json(exchange, 201, approval(contents.submit(content.get())).build().toString());
    }
  }

  private static JsonObjectBuilder approval(Content content) {
    return Json.createObjectBuilder()
        .add("name", content.friendlyName())
        .add("category", "UTILITY")
        .add("content_type", content.type())
        .add("status", content.approval())
        .add("rejection_reason", "")
        .add("allow_category_change", true);
  }

  private JsonObjectBuilder json(Content content) {
    var variables = Json.createObjectBuilder();
    content.samples().forEach(variables::add);
    String url = ADDRESS + ALL + "/" + content.sid();
    return Json.createObjectBuilder()
        .add("sid", content.sid())
        .add("account_sid", account.sid())
        .add("friendly_name", content.friendlyName())
        .add("language", content.language())
        .add("variables", variables)
        .add("types", Json.createObjectBuilder().add(content.type(), content.json()))
        .add("date_created", "2026-10-06T10:00:00Z")
        .add("date_updated", "2026-10-06T10:00:00Z")
        .add("url", url)
        .add(
            "links",
            Json.createObjectBuilder()
                .add("approval_create", url + "/ApprovalRequests/whatsapp")
                .add("approval_fetch", url + "/ApprovalRequests"));
  }

  private static Optional<JsonObject> json(HttpExchange exchange, String body) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      return Optional.empty();
    }
    try (var reader = Json.createReader(new StringReader(body))) {
      return Optional.of(reader.readObject());
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static String at(int size, int page) {
    return ADDRESS + ALL + "?PageSize=" + size + "&Page=" + page;
  }

  private static void add(JsonObjectBuilder json, String name, Optional<String> value) {
    value.ifPresentOrElse(text -> json.add(name, text), () -> json.addNull(name));
  }
}
