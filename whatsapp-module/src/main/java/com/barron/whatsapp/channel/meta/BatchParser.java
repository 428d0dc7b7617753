package com.barron.whatsapp.channel.meta;

import static com.barron.whatsapp.json.LenientJson.object;
import static com.barron.whatsapp.json.LenientJson.objects;
import static com.barron.whatsapp.json.LenientJson.text;
import static java.util.stream.Collectors.joining;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Walks through a notification. Fields and kinds that are not known are passed over, and one
 * message that cannot be read does not lose the others.
 */
final class BatchParser {
  private static final Logger LOG = Logger.getLogger(BatchParser.class);

  /** The characters of external values that may be logged. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");

  private final String phoneNumberId;
  private final List<InboundMessage> messages = new ArrayList<>();
  private final List<DeliveryReport> reports = new ArrayList<>();
  private final List<Preference> preferences = new ArrayList<>();

  /**
   * @param phoneNumberId ours; an app may get the messages of several numbers
   */
  BatchParser(String phoneNumberId) {
    this.phoneNumberId = phoneNumberId;
  }

  WebhookBatch read(JsonObject notification) {
    for (JsonObject entry : objects(notification, "entry")) {
      for (JsonObject change : objects(entry, "changes")) {
        JsonObject value = object(change, "value");
        if (isOurs(value)) {
          switch (text(change, "field")) {
            case "messages" -> take(value);
            case "user_preferences" -> objects(value, "user_preferences").forEach(this::prefer);
            default -> LOG.debug("field passed over channel=meta");
          }
        }
      }
    }
    return new WebhookBatch(messages, reports, preferences);
  }

  private boolean isOurs(JsonObject value) {
    return text(object(value, "metadata"), "phone_number_id").equals(phoneNumberId);
  }

  /** Somebody stopped what they did not ask for, or takes it again. */
  private void prefer(JsonObject json) {
    String preference = text(json, "value");
    if (preference.equals("stop") || preference.equals("resume")) {
      MetaAddress.contact(json)
          .map(identity -> new Preference(identity, preference.equals("resume")))
          .ifPresent(preferences::add);
    }
  }

  private void take(JsonObject value) {
    for (JsonObject message : objects(value, "messages")) {
      take(message, value);
    }
    objects(value, "statuses").forEach(status -> StatusParser.read(status).ifPresent(reports::add));
    for (JsonObject error : objects(value, "errors")) {
      LOG.warnf("meta reports an error code=%s", name(text(error, "code")));
    }
  }

  private void take(JsonObject message, JsonObject value) {
    switch (text(message, "type")) {
      // A thumb below one of our messages asks for nothing: an answer would only annoy.
      case "reaction" -> LOG.debug("reaction passed over channel=meta");
      case "unsupported" -> takeUnsupported(message, value);
      // A system message, not a person's. A person with a new number or user id is unknown at their
      // next message.
      case "system" ->
          LOG.infof(
              "identity changed channel=meta type=%s",
              name(text(object(message, "system"), "type")));
      default -> read(message, value);
    }
  }

  /** Meta says by a code why it does not pass a message on. */
  private void takeUnsupported(JsonObject message, JsonObject value) {
    String codes =
        objects(message, "errors").stream()
            .map(error -> name(text(error, "code")))
            .collect(joining(","));
    LOG.infof(
        "message not passed on by the provider channel=meta type=%s code=%s",
        name(text(object(message, "unsupported"), "type")), codes.isEmpty() ? "none" : codes);
    if (!UnsupportedMessage.isMark(message)) {
      read(message, value);
    }
  }

  private void read(JsonObject message, JsonObject value) {
    InboundMessageParser.read(message, objects(value, "contacts"))
        .ifPresentOrElse(messages::add, () -> tellPassedOver(message));
  }

  private static void tellPassedOver(JsonObject message) {
    LOG.warnf(
        "message passed over channel=meta type=%s: it has no sender or no id that we know",
        name(text(message, "type")));
  }

  private static String name(String text) {
    return NAME.matcher(text).matches() ? text : "other";
  }
}
