package com.barron.provider;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The content resources of an account. */
public final class StubContents {
  private final Map<String, StubContent> bySid = new LinkedHashMap<>();
  private int created;
  private boolean quick;

  StubContents() {
    StubTemplate.ALL.forEach(text -> bySid.put(text.sid(), approved(text)));
  }

  private static StubContent approved(StubTemplate text) {
    JsonObject body = Json.createObjectBuilder().add("body", text.text()).build();
    return new StubContent(
        text.sid(), "", "en", StubContent.TEXT, body, Map.of(), StubContent.APPROVED);
  }

  /** Those that were created, in order. */
  public synchronized List<StubContent> created() {
    return bySid.values().stream()
        .filter(stubContent -> !stubContent.friendlyName().isEmpty())
        .toList();
  }

  /** Approves what waits for it. */
  public synchronized void approveAll() {
    bySid.replaceAll(
        (sid, stubContent) ->
            stubContent.approval().equals(StubContent.UNSUBMITTED)
                ? stubContent
                : stubContent.withApproval(StubContent.APPROVED));
  }

  /** Approves one. */
  public synchronized void approve(String friendlyName) {
    bySid.replaceAll(
        (sid, stubContent) ->
            stubContent.friendlyName().equals(friendlyName)
                ? stubContent.withApproval(StubContent.APPROVED)
                : stubContent);
  }

  /** From now on, what is submitted is approved at once. */
  synchronized void approveAtOnce() {
    quick = true;
  }

  /** Forgets a resource, as if it was deleted. */
  public synchronized void delete(String sid) {
    bySid.remove(sid);
  }

  synchronized Optional<StubContent> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  /** Nothing keeps two of one name apart. */
  synchronized StubContent create(JsonObject request) {
    String type = request.getJsonObject("types").keySet().iterator().next();
    created++;
    var stubContent =
        new StubContent(
            String.format(Locale.ROOT, "HX%032x", created),
            request.getString("friendly_name", ""),
            request.getString("language"),
            type,
            request.getJsonObject("types").getJsonObject(type),
            texts(request),
            StubContent.UNSUBMITTED);
    bySid.put(stubContent.sid(), stubContent);
    return stubContent;
  }

  synchronized StubContent submit(StubContent stubContent) {
    StubContent submitted = stubContent.withApproval(quick ? StubContent.APPROVED : "received");
    bySid.put(stubContent.sid(), submitted);
    return submitted;
  }

  /** The content of a request to send, if there is one. */
  Optional<FilledContent> filled(StubForm stubForm) {
    return stubForm
        .first("ContentSid")
        .flatMap(this::find)
        .map(
            stubContent ->
                new FilledContent(stubContent, ContentRules.variables(stubForm).orElse(Map.of())));
  }

  static Map<String, String> texts(JsonObject request) {
    JsonObject variables = request.getJsonObject("variables");
    return variables == null
        ? Map.of()
        : variables.keySet().stream().collect(Collectors.toMap(n -> n, variables::getString));
  }
}
