package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.twilio.api.MessageSid;
import com.barron.whatsapp.channel.twilio.api.TwilioAddress;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks.RequestResult;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The fields of a status callback. Our outbox id stands in the query of the address it came to. */
public final class StatusCallbackForm {
  /** The parameter in the address that we name when we send. */
  public static final String OUTBOX = "outbox";

  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");

  private StatusCallbackForm() {}

  static RequestResult<DeliveryReport> read(Map<String, String> fields, Map<String, String> query) {
    String sid = fields.getOrDefault("MessageSid", "");
    if (!MessageSid.isExact(sid) || !fields.containsKey("MessageStatus")) {
      return new RequestResult.MalformedRequest<>();
    }
    String outbox = query.getOrDefault(OUTBOX, "");
    String code = fields.getOrDefault("ErrorCode", "");
    return status(fields.get("MessageStatus"))
        .<RequestResult<DeliveryReport>>map(
            status ->
                new RequestResult.GenuineRequest<>(
                    new DeliveryReport(
                        TwilioAddress.CHANNEL,
                        sid,
                        ID.matcher(outbox).matches()
                            ? OptionalLong.of(Long.parseLong(outbox))
                            : OptionalLong.empty(),
                        status,
                        Optional.of(code).filter(text -> CODE.matcher(text).matches()))))
        .orElseGet(RequestResult.IgnoredRequest::new);
  }

  private static Optional<DeliveryStatus> status(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "accepted", "scheduled", "queued" -> DeliveryStatus.QUEUED;
          case "sending" -> DeliveryStatus.SENDING;
          case "sent" -> DeliveryStatus.SENT;
          case "delivered" -> DeliveryStatus.DELIVERED;
          case "read" -> DeliveryStatus.READ;
          case "undelivered", "failed", "canceled" -> DeliveryStatus.FAILED;
          default -> null;
        });
  }
}
