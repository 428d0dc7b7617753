package com.barron.whatsapp.channel.meta;

import static com.barron.whatsapp.json.LenientJson.objects;
import static com.barron.whatsapp.json.LenientJson.text;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** One report on a message of ours. */
final class StatusParser {
  /** The field in which our outbox id goes out with a message and comes back with its reports. */
  static final String OUTBOX = "biz_opaque_callback_data";

  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
  private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");

  private StatusParser() {}

  /** Empty when it reports nothing that we keep. */
  static Optional<DeliveryReport> read(JsonObject json) {
    Optional<String> id = MetaMessageId.of(text(json, "id"));
    Optional<DeliveryStatus> status = status(text(json, "status"));
    if (id.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    String outbox = text(json, OUTBOX);
    return Optional.of(
        new DeliveryReport(
            MetaAddress.CHANNEL,
            id.get(),
            ID.matcher(outbox).matches()
                ? OptionalLong.of(Long.parseLong(outbox))
                : OptionalLong.empty(),
            status.get(),
            objects(json, "errors").stream()
                .map(error -> text(error, "code"))
                .filter(code -> CODE.matcher(code).matches())
                .findFirst()));
  }

  private static Optional<DeliveryStatus> status(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "sent" -> DeliveryStatus.SENT;
          case "delivered" -> DeliveryStatus.DELIVERED;
          // A voice message was heard.
          case "read", "played" -> DeliveryStatus.READ;
          case "failed" -> DeliveryStatus.FAILED;
          default -> null;
        });
  }
}
