package com.barron.provider.meta;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A person with a phone: what they say reaches the product as Meta would post it, what they hear is
 * what the stub took for them. One thread at a time.
 */
public final class MetaPhone {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  // Ids differ between two runs against one database.
  private static final AtomicLong MESSAGES = new AtomicLong(Clock.systemUTC().millis() * 1_000_000);

  private final MetaStub stub;
  private final MetaWebhookClient metaWebhookClient;
  private final String who;
  private int received;

  /**
   * A phone.
   *
   * @param who a number in E.164 with its plus sign, or the user id of somebody who hides it
   */
  public MetaPhone(MetaStub stub, MetaWebhookClient metaWebhookClient, String who) {
    this.stub = stub;
    this.metaWebhookClient = metaWebhookClient;
    this.who = who;
    this.received = stub.record().sentTo(who).size();
  }

  /** The number with its plus sign, or the user id. */
  public String who() {
    return who;
  }

  /** Says something. @return the message's id */
  public String says(String text) {
    return sends(text(text));
  }

  /** Says something and waits for the one answer. */
  public String asks(String text) {
    says(text);
    return receives();
  }

  /** Taps a choice of the last message that was heard. */
  public String taps(String title) {
    MetaMessage last = last();
    MetaMessage.MetaChoice choice =
        last.choices().stream()
            .filter(each -> each.title().equals(title))
            .findFirst()
            .orElseThrow(() -> new AssertionError(title + " is not among " + last.choices()));
    return sends(tap(last, choice.id(), choice.title()));
  }

  /** Sends any message. @return its id */
  public String sends(JsonObject message) {
    HttpResponse<String> answer = metaWebhookClient.post(value(message));
    if (answer.statusCode() != 200) {
      throw new AssertionError("the webhook answered " + answer.statusCode() + answer.body());
    }
    return message.getString("id");
  }

  /** The text of the next answer that was not received yet. */
  public String receives() {
    received++;
    return stub.record().awaitSentTo(who, received, PATIENCE).get(received - 1).text();
  }

  /** The message that was heard last. */
  public MetaMessage last() {
    return stub.record().sentTo(who).get(received - 1);
  }

  /** Every message that reached this phone so far, as texts. */
  public List<String> inbox() {
    return stub.record().sentTo(who).stream().map(MetaMessage::text).toList();
  }

  /** A typed text. */
  public JsonObject text(String text) {
    return message("text", Json.createObjectBuilder().add("body", text)).build();
  }

  /** A tap on a choice, below the message that offered it. */
  public JsonObject tap(MetaMessage below, String id, String title) {
    String reply = below.form().equals("list") ? "list_reply" : "button_reply";
    return message(
            "interactive",
            Json.createObjectBuilder()
                .add("type", reply)
                .add(reply, Json.createObjectBuilder().add("id", id).add("title", title)))
        .add("context", context(below))
        .build();
  }

  /** A tap on the button of a template, which gives back the payload that it was sent with. */
  public JsonObject tapOnTemplate(MetaMessage below, String label) {
    return message(
            "button",
            Json.createObjectBuilder()
                .add("payload", below.payload().orElse(label))
                .add("text", label))
        .add("context", context(below))
        .build();
  }

  /** A message of a type that carries a file, or something else that is not text. */
  public JsonObject other(String type) {
    JsonObjectBuilder content =
        Json.createObjectBuilder().add("id", "300000000000004").add("mime_type", "image/jpeg");
    return message(type, content).build();
  }

  /** A picture or document that Meta holds. @param id its id there */
  public JsonObject file(String type, String mediaType, String id, byte[] file) {
    stub.files().put(id, file);
    return message(type, Json.createObjectBuilder().add("id", id).add("mime_type", mediaType))
        .build();
  }

  /** What stands in a change, for {@link MetaWebhookClient#post}. */
  public JsonObject value(JsonObject... messages) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (JsonObject message : messages) {
      stub.recordInbound(who, message.getString("id"));
      all.add(message);
    }
    JsonObjectBuilder contact =
        Json.createObjectBuilder()
            .add("profile", Json.createObjectBuilder().add("name", "Ana Pérez"));
    contact.add(isNumber() ? "wa_id" : "user_id", isNumber() ? who.substring(1) : who);
    return metaWebhookClient
        .value()
        .add("contacts", Json.createArrayBuilder().add(contact))
        .add("messages", all)
        .build();
  }

  private JsonObjectBuilder context(MetaMessage below) {
    return Json.createObjectBuilder().add("from", stub.account().number()).add("id", below.id());
  }

  private JsonObjectBuilder message(String type, JsonObjectBuilder content) {
    return Json.createObjectBuilder()
        .add(isNumber() ? "from" : "from_user_id", isNumber() ? who.substring(1) : who)
        .add("id", MetaMessageIds.of(who, MESSAGES.incrementAndGet()))
        .add("timestamp", "1790000001")
        .add("type", type)
        .add(type, content);
  }

  private boolean isNumber() {
    return who.startsWith("+");
  }
}
