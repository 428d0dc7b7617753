package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.twilio.api.MessageSid;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A field that Twilio is known to post, and what it can hold. Used to find out whether a signed
 * text can be cut into other fields; a real field is not refused for an unusual value.
 *
 * @param longest its longest value, so that a longer one costs nothing to refuse
 * @param needs a field without which it does not occur; its own name when it needs none
 */
record KnownField(String name, int longest, Predicate<String> shape, String needs) {
  private static final String ADDRESS =
      "whatsapp:(\\+[1-9][0-9]{6,14}|[A-Z]{2}\\.[A-Za-z0-9._-]{1,136})";
  private static final String NUMBER = "[0-9]{1,10}";
  private static final String WORD = "[A-Za-z_-]{1,32}";
  private static final String DECIMAL = "-?[0-9]{1,3}(\\.[0-9]{1,20})?";
  private static final int MOST_FILES = 10;

  /** The types of messages that are no tap. */
  private static final Set<String> WITHOUT_TAP =
      Set.of("text", "image", "video", "audio", "document", "sticker", "location", "contacts");

  /** By name, which is the order in which they are signed: names are ASCII. */
  static final SortedMap<String, KnownField> ALL = all();

  private static SortedMap<String, KnownField> all() {
    SortedMap<String, KnownField> all = new TreeMap<>();
    free(all, "Body", "ProfileName", "ButtonPayload", "ReferralSourceId");
    free(all, "ListId", "ListTitle", "ListDescription", "Address", "Label");
    free(all, "FromCity", "FromState", "FromZip", "FromCountry");
    free(all, "ToCity", "ToState", "ToZip", "ToCountry");
    put(all, 150, ADDRESS, "From", "To", "ExternalUserId", "ParentExternalUserId");
    put(all, 150, ADDRESS, "OriginalRepliedMessageSender");
    put(all, 34, MessageSid.SHAPE, "MessageSid", "SmsSid", "SmsMessageSid");
    put(all, 34, MessageSid.SHAPE, "OriginalRepliedMessageSid");
    put(all, 34, "AC[0-9a-f]{32}", "AccountSid");
    put(all, 34, "XE[0-9a-f]{32}", "ChannelInstallSid");
    put(all, 34, "MG[0-9a-f]{32}", "MessagingServiceSid");
    put(all, 10, "[0-9]{4}-[0-9]{2}-[0-9]{2}", "ApiVersion");
    put(all, 140, "[+0-9A-Za-z.:]{1,140}", "ChannelToAddress");
    put(all, 20, "[0-9]{6,20}", "WaId");
    put(all, 5, "true|false", "Forwarded", "FrequentlyForwarded", "StructuredMessage");
    put(all, 10, NUMBER, "ErrorCode", "NumMedia", "NumSegments", "ReferralNumMedia");
    put(all, 32, WORD, "ButtonType", "ChannelPrefix", "EventType", "OptOutType");
    put(all, 32, WORD, "MessageStatus", "MessageType", "SmsStatus");
    json(all, "ChannelMetadata", "FlowData", "InteractiveData");
    put(all, 25, DECIMAL, "Latitude", "Longitude");
    with(all, "ButtonPayload", "ButtonText");
    with(all, "ErrorCode", "ErrorMessage", "ChannelStatusMessage");
    with(all, "ReferralSourceId", "ReferralBody", "ReferralHeadline", "ReferralCtwaClid");
    with(all, "ReferralSourceId", "ReferralSourceType", "ReferralSourceUrl");
    with(all, "ReferralSourceId", "ReferralMediaId", "ReferralMediaContentType");
    with(all, "ReferralSourceId", "ReferralMediaUrl");
    for (int i = 0; i < MOST_FILES; i++) {
      put(all, 200, "[A-Za-z0-9.+-]+/[A-Za-z0-9.+; =\"-]+", "MediaContentType" + i);
      put(all, 510, "https?://\\S{1,500}", "MediaUrl" + i);
    }
    return Collections.unmodifiableSortedMap(all);
  }

  /** Whether a value can be this field's. */
  boolean fits(String value) {
    return value.length() <= longest && shape.test(value);
  }

  /** Whether the field can occur among these. */
  boolean occursAmong(Map<String, String> fields) {
    boolean isOfTap = name.startsWith("Button") || name.startsWith("List");
    return fields.containsKey(needs)
        && !(isOfTap && WITHOUT_TAP.contains(fields.getOrDefault("MessageType", "")));
  }

  private static void put(Map<String, KnownField> all, int longest, String shape, String... names) {
    Predicate<String> matches = Pattern.compile(shape).asMatchPredicate();
    for (String name : names) {
      all.put(name, new KnownField(name, longest, matches, name));
    }
  }

  private static void free(Map<String, KnownField> all, String... names) {
    for (String name : names) {
      all.put(name, new KnownField(name, Integer.MAX_VALUE, any -> true, name));
    }
  }

  private static void json(Map<String, KnownField> all, String... names) {
    for (String name : names) {
      all.put(
          name,
          new KnownField(
              name,
              Integer.MAX_VALUE,
              value -> value.startsWith("{") && value.endsWith("}"),
              name));
    }
  }

  private static void with(Map<String, KnownField> all, String needs, String... names) {
    for (String name : names) {
      all.put(name, new KnownField(name, Integer.MAX_VALUE, any -> true, needs));
    }
  }
}
