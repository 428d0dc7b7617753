package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import com.barron.whatsapp.channel.twilio.api.MediaReference;
import com.barron.whatsapp.channel.twilio.api.MessageSid;
import com.barron.whatsapp.channel.twilio.api.TwilioAddress;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks.RequestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an inbound message. Its fields determine what it is; {@code MessageType} is not
 * documented and names the same tap differently.
 */
public final class InboundMessageForm {
  private static final int LONGEST_CHOICE = 200;
  private static final int MOST_FILES = 10;

  private InboundMessageForm() {}

  public static RequestResult<InboundMessage> read(Map<String, String> fields) {
    String sid = fields.getOrDefault("MessageSid", "");
    Optional<Identity> from = TwilioAddress.read(fields.getOrDefault("From", ""));
    if (from.isEmpty() || !MessageSid.isExact(sid)) {
      return new RequestResult.MalformedRequest<>();
    }
    String optOut = fields.getOrDefault("OptOutType", "");
    if (!optOut.isEmpty()) {
      return optOut(optOut, from.get());
    }
    return new RequestResult.GenuineRequest<>(
        new InboundMessage(
            from.get(),
            sid,
            content(fields),
            fields.getOrDefault("ProfileName", ""),
            TwilioAddress.read(fields.getOrDefault("ExternalUserId", ""))));
  }

  /** The provider knew the word and has answered it: a second answer would only confuse. */
  private static RequestResult<InboundMessage> optOut(String type, Identity from) {
    return switch (type.toUpperCase(Locale.ROOT)) {
      case "STOP" -> new RequestResult.PreferenceRequest<>(new Preference(from, false));
      case "START" -> new RequestResult.PreferenceRequest<>(new Preference(from, true));
      default -> new RequestResult.IgnoredRequest<>();
    };
  }

  private static Content content(Map<String, String> fields) {
    String tapped = first(fields, "ButtonPayload", "ListId");
    if (!tapped.isEmpty() && tapped.length() <= LONGEST_CHOICE) {
      return Content.Tap.of(tapped, repliedTo(fields));
    }
    if (!fields.getOrDefault("NumMedia", "0").matches("0*")) {
      return media(fields);
    }
    if (!first(fields, "Latitude", "Longitude").isEmpty()) {
      return new Content.Other(MediaKind.LOCATION);
    }
    return new Content.Text(first(fields, "Body", "ButtonText", "ListTitle"), repliedTo(fields));
  }

  /** Pictures and PDF as far as all of them can be fetched; anything else by its first file. */
  private static Content media(Map<String, String> fields) {
    MediaKind first = kind(type(fields, 0));
    List<String> references = new ArrayList<>();
    MediaKind kind = MediaKind.IMAGE;
    for (int i = 0; i < MOST_FILES && fields.containsKey("MediaUrl" + i); i++) {
      if (!isWanted(type(fields, i))) {
        return new Content.Other(first);
      }
      kind = kind(type(fields, i)) == MediaKind.IMAGE ? kind : MediaKind.DOCUMENT;
      MediaReference.inAddress(fields.get("MediaUrl" + i))
          .map(MediaReference::toString)
          .ifPresent(references::add);
    }
    return references.isEmpty()
        ? new Content.Other(first)
        : new Content.Media(kind, references, fields.getOrDefault("Body", ""))
            .inReplyTo(repliedTo(fields));
  }

  /** The message that is quoted, or that the tap is about. */
  private static String repliedTo(Map<String, String> fields) {
    return fields.getOrDefault("OriginalRepliedMessageSid", "");
  }

  private static boolean isWanted(String type) {
    return kind(type) == MediaKind.IMAGE || type.equals("application/pdf");
  }

  private static String type(Map<String, String> fields, int number) {
    String type = fields.getOrDefault("MediaContentType" + number, "");
    return type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
  }

  private static MediaKind kind(String type) {
    if (type.isEmpty()) {
      return MediaKind.UNKNOWN;
    }
    if (type.equals("image/webp")) {
      return MediaKind.STICKER;
    }
    if (type.equals("text/vcard") || type.equals("text/x-vcard")) {
      return MediaKind.CONTACT;
    }
    return switch (type.split("/", 2)[0]) {
      case "image" -> MediaKind.IMAGE;
      case "audio" -> MediaKind.VOICE;
      case "video" -> MediaKind.VIDEO;
      default -> MediaKind.DOCUMENT;
    };
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
