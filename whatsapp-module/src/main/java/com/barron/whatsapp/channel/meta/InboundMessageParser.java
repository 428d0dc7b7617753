package com.barron.whatsapp.channel.meta;

import static com.barron.whatsapp.json.LenientJson.object;
import static com.barron.whatsapp.json.LenientJson.text;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.InboundMessage;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** One message from a person. */
final class InboundMessageParser {
  private static final int LONGEST_CHOICE = 200;
  private static final Pattern SECONDS = Pattern.compile("[0-9]{9,11}");

  private InboundMessageParser() {}

  /** Empty when nobody can be answered. */
  static Optional<InboundMessage> read(JsonObject message, List<JsonObject> contacts) {
    Optional<Identity> from = MetaAddress.sender(message);
    Optional<String> id = MetaMessageId.of(text(message, "id"));
    if (from.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new InboundMessage(
            from.get(),
            id.get(),
            content(message),
            profileName(message, contacts),
            MetaAddress.userId(text(message, "from_user_id")),
            sentAt(text(message, "timestamp"))));
  }

  /** In seconds since 1970. */
  private static Optional<Instant> sentAt(String seconds) {
    return SECONDS.matcher(seconds).matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
        : Optional.empty();
  }

  private static Content content(JsonObject message) {
    return switch (text(message, "type")) {
      case "text" ->
          object(message, "text").containsKey("body")
              ? new Content.Text(text(object(message, "text"), "body"), repliedTo(message))
              : new Content.Other(MediaKind.UNKNOWN);
      case "interactive" -> interactive(message);
      case "button" -> {
        // The payload is what we gave the template's button, or its label if we gave none.
        JsonObject button = object(message, "button");
        yield tap(message, text(button, "payload"), text(button, "text"));
      }
      case "image" -> file(MediaKind.IMAGE, object(message, "image"), message);
      case "document" -> file(MediaKind.DOCUMENT, object(message, "document"), message);
      case "audio", "voice" -> new Content.Other(MediaKind.VOICE);
      case "video" -> new Content.Other(MediaKind.VIDEO);
      case "sticker" -> new Content.Other(MediaKind.STICKER);
      case "location" -> new Content.Other(MediaKind.LOCATION);
      case "contacts" -> new Content.Other(MediaKind.CONTACT);
      case "order" -> new Content.Other(MediaKind.ORDER);
      case "edit" -> edit(object(message, "edit"));
      case "revoke" -> new Content.Revoke(originalId(object(message, "revoke")));
      // The chat was opened and nothing was written yet.
      case "request_welcome" -> new Content.Text("");
      case "unsupported" -> new Content.Other(UnsupportedMessage.kind(message));
      default -> new Content.Other(MediaKind.UNKNOWN);
    };
  }

  /** A picture, also one that was sent as a document, and a PDF can be fetched. */
  private static Content file(MediaKind kind, JsonObject file, JsonObject message) {
    String type = text(file, "mime_type").toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    String id = text(file, "id");
    boolean wanted = type.startsWith("image/") || type.equals("application/pdf");
    if (!wanted || !MetaFiles.isId(id)) {
      return new Content.Other(kind);
    }
    String caption = text(file, "caption");
    return new Content.Media(kind, id, caption.isEmpty() ? text(file, "filename") : caption)
        .inReplyTo(repliedTo(message));
  }

  /** Of a file, its caption was changed. */
  private static Content edit(JsonObject edit) {
    JsonObject message = object(edit, "message");
    String type = text(message, "type");
    JsonObject changed = object(message, type);
    return new Content.Edit(
        originalId(edit), text(changed, type.equals("text") ? "body" : "caption"));
  }

  private static String originalId(JsonObject json) {
    return MetaMessageId.of(text(json, "original_message_id")).orElse("");
  }

  /** The message that is quoted, or that the tap is about. */
  private static String repliedTo(JsonObject message) {
    return MetaMessageId.of(text(object(message, "context"), "id")).orElse("");
  }

  /** Meta has sent taps without what was tapped. */
  private static Content interactive(JsonObject message) {
    JsonObject interactive = object(message, "interactive");
    JsonObject reply =
        switch (text(interactive, "type")) {
          case "button_reply" -> object(interactive, "button_reply");
          case "list_reply" -> object(interactive, "list_reply");
          default -> object(interactive, "");
        };
    return tap(message, text(reply, "id"), text(reply, "title"));
  }

  private static Content tap(JsonObject message, String id, String label) {
    if (id.isEmpty() || id.length() > LONGEST_CHOICE) {
      return words(label);
    }
    return Content.Tap.of(id, repliedTo(message));
  }

  private static Content words(String text) {
    return text.isEmpty() ? new Content.Other(MediaKind.UNKNOWN) : new Content.Text(text);
  }

  /** The contacts of a batch stand in no order. */
  private static String profileName(JsonObject message, List<JsonObject> contacts) {
    return contacts.stream()
        .filter(
            contact ->
                isSame(contact, "wa_id", message, "from")
                    || isSame(contact, "user_id", message, "from_user_id"))
        .map(contact -> object(contact, "profile"))
        .map(profile -> text(profile, "name"))
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse("");
  }

  private static boolean isSame(
      JsonObject contact, String name, JsonObject message, String messageName) {
    String value = text(contact, name);
    return !value.isEmpty() && value.equals(text(message, messageName));
  }
}
