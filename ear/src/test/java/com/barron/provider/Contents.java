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
public final class Contents {
  private final Map<String, Content> bySid = new LinkedHashMap<>();
  private int created;
  private boolean quick;

  Contents() {
    ApprovedText.ALL.forEach(text -> bySid.put(text.sid(), approved(text)));
  }

  private static Content approved(ApprovedText text) {
    JsonObject body = Json.createObjectBuilder().add("body", text.text()).build();
    return new Content(text.sid(), "", "en", Content.TEXT, body, Map.of(), Content.APPROVED);
  }

  /** Those that were created, in order. */
  public synchronized List<Content> created() {
    return bySid.values().stream().filter(content -> !content.friendlyName().isEmpty()).toList();
  }

  /** Approves what waits for it. */
  public synchronized void approveAll() {
    bySid.replaceAll(
        (sid, content) ->
            content.approval().equals(Content.UNSUBMITTED)
                ? content
                : content.withApproval(Content.APPROVED));
  }

  /** Approves one. */
  public synchronized void approve(String friendlyName) {
    bySid.replaceAll(
        (sid, content) ->
            content.friendlyName().equals(friendlyName)
                ? content.withApproval(Content.APPROVED)
                : content);
  }

  /** From now on, what is submitted is approved at once. */
  synchronized void approveAtOnce() {
    quick = true;
  }

  /** Forgets a resource, as if it was deleted. */
  public synchronized void delete(String sid) {
    bySid.remove(sid);
  }

  synchronized Optional<Content> find(String sid) {
    return Optional.ofNullable(bySid.get(sid));
  }

  /** Nothing keeps two of one name apart. */
  synchronized Content create(JsonObject request) {
    String type = request.getJsonObject("types").keySet().iterator().next();
    created++;
    var content =
        new Content(
            String.format(Locale.ROOT, "HX%032x", created),
            request.getString("friendly_name", ""),
            request.getString("language"),
            type,
            request.getJsonObject("types").getJsonObject(type),
            texts(request),
            Content.UNSUBMITTED);
    bySid.put(content.sid(), content);
    return content;
  }

  synchronized Content submit(Content content) {
    Content submitted = content.withApproval(quick ? Content.APPROVED : "received");
    bySid.put(content.sid(), submitted);
    return submitted;
  }

  /** The content of a request to send, if there is one. */
  Optional<FilledContent> filled(Form form) {
    return form.first("ContentSid")
        .flatMap(this::find)
        .map(content -> new FilledContent(content, ContentRules.variables(form).orElse(Map.of())));
  }

  static Map<String, String> texts(JsonObject request) {
    JsonObject variables = request.getJsonObject("variables");
    return variables == null
        ? Map.of()
        : variables.keySet().stream().collect(Collectors.toMap(n -> n, variables::getString));
  }
}
