package com.barron.whatsapp.channel.meta;

import static com.barron.whatsapp.json.LenientJson.object;
import static com.barron.whatsapp.json.LenientJson.objects;
import static com.barron.whatsapp.json.LenientJson.text;

import com.barron.whatsapp.channel.Content.MediaKind;
import jakarta.json.JsonObject;

/** What Meta says of a message that it does not pass on: its kind, and an error that says why. */
final class UnsupportedMessage {
  /** "This message is currently unavailable": often the first one to a number. */
  private static final String UNAVAILABLE = "131060";

  private UnsupportedMessage() {}

  static MediaKind kind(JsonObject message) {
    if (objects(message, "errors").stream()
        .anyMatch(error -> text(error, "code").equals(UNAVAILABLE))) {
      return MediaKind.UNAVAILABLE;
    }
    return switch (type(message)) {
      case "gif" -> MediaKind.VIDEO;
      case "image" -> MediaKind.IMAGE;
      case "location" -> MediaKind.LOCATION;
      case "order", "product" -> MediaKind.ORDER;
      case "poll_creation", "poll_update" -> MediaKind.POLL;
      case "media_placeholder" -> MediaKind.UNAVAILABLE;
      default -> MediaKind.UNSUPPORTED;
    };
  }

  /** Whether it is a sign on a message and no message: nothing is answered. */
  static boolean isMark(JsonObject message) {
    return switch (type(message)) {
      case "reaction", "pin", "keep_in_chat" -> true;
      default -> false;
    };
  }

  private static String type(JsonObject message) {
    return text(object(message, "unsupported"), "type");
  }
}
