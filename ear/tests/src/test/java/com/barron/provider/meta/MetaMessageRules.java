package com.barron.provider.meta;

import static com.barron.provider.meta.GraphRefusal.require;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the Graph API refuses of a new message. */
final class MetaMessageRules {
  private static final Pattern PHONE = Pattern.compile("\\+?[1-9][0-9]{6,14}");
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}");
  private static final int LONGEST_TEXT = 4_096;
  private static final int LONGEST_CAPTION = 1_024;
  private static final int LONGEST_DATA = 512;
  private static final Set<String> TYPES =
      Set.of("text", "interactive", "template", "image", "document", "audio", "video", "sticker");

  private final StubMetaTemplates stubMetaTemplates;

  MetaMessageRules(StubMetaTemplates stubMetaTemplates) {
    this.stubMetaTemplates = stubMetaTemplates;
  }

  /**
   * @throws GraphRefusal when the API would not take it
   */
  void check(JsonObject json) {
    checkKeys(json);
    require(
        json.getString("messaging_product", "").equals("whatsapp"),
        "Param messaging_product must be one of {WHATSAPP}");
    require(
        json.getString("recipient_type", "individual").equals("individual"),
        "Param recipient_type must be one of {INDIVIDUAL}");
    checkRecipient(json);
    if (json.containsKey("biz_opaque_callback_data")) {
      StrictJson.text(json, "biz_opaque_callback_data", LONGEST_DATA);
    }
    if (json.containsKey("context")) {
      StrictJson.line(StrictJson.object(json, "context"), "message_id", 500);
    }
    checkContent(json);
  }

  private static void checkKeys(JsonObject json) {
    var unknown = new TreeSet<>(json.keySet());
    unknown.removeAll(TYPES);
    unknown.removeAll(
        Set.of(
            "messaging_product",
            "recipient_type",
            "to",
            "recipient",
            "type",
            "context",
            "biz_opaque_callback_data"));
    require(unknown.isEmpty(), "Unexpected keys " + unknown);
  }

  /** Where both are given, "to" wins. */
  private static void checkRecipient(JsonObject json) {
    if (json.containsKey("to")) {
      require(PHONE.matcher(StrictJson.line(json, "to", 20)).matches(), "Invalid recipient 'to'");
    } else {
      require(
          USER_ID.matcher(StrictJson.line(json, "recipient", 140)).matches(),
          "Invalid 'recipient'");
    }
  }

  private void checkContent(JsonObject json) {
    String type = StrictJson.line(json, "type", 20);
    require(TYPES.contains(type), "Param type must be one of " + TYPES);
    var contents = new TreeSet<>(json.keySet());
    contents.retainAll(TYPES);
    require(contents.equals(Set.of(type)), "Params " + contents + " do not fit the type " + type);
    JsonObject content = StrictJson.object(json, type);
    switch (type) {
      case "text" -> {
        StrictJson.onlyKeys(content, "text", "preview_url", "body");
        require(
            Set.of(JsonValue.TRUE, JsonValue.FALSE)
                .contains(content.getOrDefault("preview_url", JsonValue.FALSE)),
            "Param preview_url must be a boolean");
        StrictJson.text(content, "body", LONGEST_TEXT);
      }
      case "interactive" -> InteractiveRules.check(content);
      case "template" -> stubMetaTemplates.check(content);
      default -> checkMedia(content);
    }
  }

  private static void checkMedia(JsonObject content) {
    StrictJson.onlyKeys(content, "media", "id", "link", "caption", "filename");
    require(
        content.containsKey("id") != content.containsKey("link"), "Either id or link is required");
    if (content.containsKey("caption")) {
      StrictJson.text(content, "caption", LONGEST_CAPTION);
    }
  }
}
