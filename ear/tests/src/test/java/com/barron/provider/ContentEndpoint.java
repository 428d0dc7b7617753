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
  private final StubAuthentication stubAuthentication;
  private final StubContents stubContents;

  ContentEndpoint(Account account, StubContents stubContents) {
    this.account = account;
    this.stubAuthentication = new StubAuthentication(account);
    this.stubContents = stubContents;
  }

  void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String path = exchange.getRequestURI().getPath();
    boolean post = exchange.getRequestMethod().equals("POST");
    Matcher approval = APPROVAL.matcher(path);
    if (!stubAuthentication.isIn(exchange)) {
      StubResponses.refuse(exchange, TwilioRefusal.UNAUTHENTICATED);
    } else if (path.equals(ALL)) {
      if (post) {
        create(exchange, body);
      } else {
        list(exchange);
      }
    } else if (approval.matches() && post == (approval.group(2) != null)) {
      approval(exchange, approval.group(1), body, post);
    } else {
      StubResponses.refuse(exchange, TwilioRefusal.notFound(path));
    }
  }

  private void create(HttpExchange exchange, String body) throws IOException {
    Optional<JsonObject> request = json(exchange, body);
    Optional<String> complaint =
        request.map(CreationRules::refuses).orElse(Optional.of("the body is no JSON object"));
    if (complaint.isPresent()) {
      StubResponses.refuse(exchange, TwilioRefusal.bad(20001, complaint.get()));
    } else {
      StubResponses.json(
          exchange, 201, json(stubContents.create(request.orElseThrow())).build().toString());
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    StubForm query =
        StubForm.parse(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    int size = Math.min(500, query.first("PageSize").map(Integer::parseInt).orElse(50));
    int page = query.first("Page").map(Integer::parseInt).orElse(0);
    List<StubContent> all = stubContents.created();
    int from = Math.min(page * size, all.size());
    int to = Math.min(from + size, all.size());
    var listed = Json.createArrayBuilder();
    all.subList(from, to).forEach(stubContent -> listed.add(json(stubContent)));
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
    StubResponses.json(
        exchange,
        200,
        Json.createObjectBuilder().add("contents", listed).add("meta", meta).build().toString());
  }

  private void approval(HttpExchange exchange, String sid, String body, boolean post)
      throws IOException {
    Optional<StubContent> stubContent = stubContents.find(sid);
    if (stubContent.isEmpty()) {
      StubResponses.refuse(exchange, TwilioRefusal.notFound(exchange.getRequestURI().getPath()));
      return;
    }
    if (!post) {
      JsonObject answer =
          Json.createObjectBuilder()
              .add("sid", sid)
              .add("account_sid", account.sid())
              .add("whatsapp", approval(stubContent.get()))
              .add("url", ADDRESS + ALL + "/" + sid + "/ApprovalRequests")
              .build();
      StubResponses.json(exchange, 200, answer.toString());
      return;
    }
    Optional<String> complaint =
        json(exchange, body)
            .map(request -> CreationRules.refusesApproval(stubContent.get(), request))
            .orElse(Optional.of("the body is no JSON object"));
    if (complaint.isPresent()) {
      StubResponses.refuse(exchange, TwilioRefusal.bad(20001, complaint.get()));
    } else {
      StubResponses.json(
          exchange, 201, approval(stubContents.submit(stubContent.get())).build().toString());
    }
  }

  private static JsonObjectBuilder approval(StubContent stubContent) {
    return Json.createObjectBuilder()
        .add("name", stubContent.friendlyName())
        .add("category", "UTILITY")
        .add("content_type", stubContent.type())
        .add("status", stubContent.approval())
        .add("rejection_reason", "")
        .add("allow_category_change", true);
  }

  private JsonObjectBuilder json(StubContent stubContent) {
    var variables = Json.createObjectBuilder();
    stubContent.samples().forEach(variables::add);
    String url = ADDRESS + ALL + "/" + stubContent.sid();
    return Json.createObjectBuilder()
        .add("sid", stubContent.sid())
        .add("account_sid", account.sid())
        .add("friendly_name", stubContent.friendlyName())
        .add("language", stubContent.language())
        .add("variables", variables)
        .add("types", Json.createObjectBuilder().add(stubContent.type(), stubContent.json()))
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
