package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.channel.twilio.api.MessageSid;
import com.barron.whatsapp.channel.twilio.api.TwilioAddress;
import com.barron.whatsapp.settings.TwilioAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides whether a signed form is the one that was signed. The signature covers sorted names and
 * values without separators, so that a text written by a person could be cut into other fields; a
 * form that is not canonical is refused, however well it is signed (ADR 28).
 */
final class CanonicalForm {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

  /** Where another sender, receiver or message could begin. Nobody writes it by chance. */
  private static final Pattern SEAM =
      Pattern.compile("(From|To)whatsapp:|(MessageSid|SmsSid)[SM]M[0-9a-f]{32}");

  private static final int SAME_LINE = 7;

  /** What names the message, in each kind of form; they say the same. */
  private enum Kind {
    MESSAGE(List.of("MessageSid", "SmsMessageSid", "SmsSid"), "From", "To"),
    STATUS(List.of("MessageSid", "SmsSid"), "To", "From");

    private final List<String> ids;
    private final String person;
    private final String us;

    Kind(List<String> ids, String person, String us) {
      this.ids = ids;
      this.person = person;
      this.us = us;
    }
  }

  private final Kind kind;
  private final TwilioAccount account;

  private CanonicalForm(Kind kind, TwilioAccount account) {
    this.kind = kind;
    this.account = account;
  }

  /** A message from a person to us. */
  static CanonicalForm ofMessage(TwilioAccount account) {
    return new CanonicalForm(Kind.MESSAGE, account);
  }

  /** A report on a message of ours. */
  static CanonicalForm ofStatus(TwilioAccount account) {
    return new CanonicalForm(Kind.STATUS, account);
  }

  /** Why a signed form is refused, if it is. */
  Optional<WebhookRefusal> refusal(Map<String, String> fields) {
    if (!account.accountSid().equals(fields.get("AccountSid"))) {
      return Optional.of(WebhookRefusal.OTHER_ACCOUNT);
    }
    if (!TwilioAddress.of(account.number()).equals(fields.get(kind.us))) {
      return Optional.of(WebhookRefusal.OTHER_NUMBER);
    }
    boolean isCanonical =
        fields.keySet().stream().allMatch(name -> NAME.matcher(name).matches())
            && fields.values().stream().noneMatch(CanonicalForm::hasSeam)
            && isPossible(fields);
    return isCanonical ? Optional.empty() : Optional.of(WebhookRefusal.NOT_CANONICAL);
  }

  /** Whether the text that was signed can be cut into another form of the provider's. */
  boolean isAmbiguous(Map<String, String> fields) {
    return !FormSplits.isTheFinest(new TreeMap<>(fields), split -> refusal(split).isEmpty());
  }

  static boolean hasSeam(String value) {
    return SEAM.matcher(value).find();
  }

  private boolean isPossible(Map<String, String> fields) {
    String id = fields.getOrDefault("MessageSid", "");
    return MessageSid.isExact(id)
        && kind.ids.stream().allMatch(name -> id.equals(fields.get(name)))
        && TwilioAddress.read(fields.getOrDefault(kind.person, "")).isPresent()
        && fields.getOrDefault("SmsStatus", "").equals(status(fields))
        && isSameLine(fields)
        && fields.keySet().stream().allMatch(name -> canOccur(name, fields));
  }

  /** In a report both fields tell it; in a message there is one alone. */
  private String status(Map<String, String> fields) {
    return fields.getOrDefault("MessageStatus", fields.getOrDefault("SmsStatus", ""));
  }

  /** The number of the address may be written as the country does or as WhatsApp does. */
  private static boolean isSameLine(Map<String, String> fields) {
    String from = fields.getOrDefault("From", "");
    String id = fields.getOrDefault("WaId", "");
    return id.length() < SAME_LINE
        || !from.startsWith("whatsapp:+")
        || from.endsWith(id.substring(id.length() - SAME_LINE));
  }

  private static boolean canOccur(String name, Map<String, String> fields) {
    KnownField field = KnownField.ALL.get(name);
    return field == null || field.occursAmong(fields);
  }
}
