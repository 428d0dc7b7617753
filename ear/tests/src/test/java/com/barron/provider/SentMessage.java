package com.barron.provider;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message that the provider took and will deliver.
 *
 * @param sid the provider's id
 * @param stubForm the request as it came
 * @param content what it was made of, if it was a content resource
 * @param at when it was taken
 */
public record SentMessage(
    String sid, Account account, StubForm stubForm, Optional<FilledContent> content, Instant at) {
  // Cached: the look-up takes longer than the use.
  private static final JsonProvider JSON = JsonProvider.provider();

  // Not DateTimeFormatter.RFC_1123_DATE_TIME: the API writes +0000 and two digits for the day.
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss +0000", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** Whom it goes to, for example {@code whatsapp:+12025550123}. */
  public String to() {
    return stubForm.first("To").orElseThrow();
  }

  /** The text as Twilio lists it: content is filled in, and its choices left out. */
  public String body() {
    return content.map(FilledContent::body).orElseGet(() -> stubForm.first("Body").orElse(""));
  }

  /** What the person reads, choices included. */
  public String text() {
    return content.map(FilledContent::text).orElseGet(this::body);
  }

  /** What the person can tap. */
  public List<StubContent.StubChoice> choices() {
    return content.map(FilledContent::choices).orElse(List.of());
  }

  /** Whether it is an approved text. */
  public boolean isTemplate() {
    return content.filter(filled -> filled.stubContent().isApproved()).isPresent();
  }

  /** Where its status is to be reported. */
  public String statusCallback() {
    return stubForm.first("StatusCallback").orElseThrow();
  }

  /**
   * As the API shows it.
   *
   * @param status how far it got
   * @param sent whether it has left the provider
   */
  public JsonObject json(String status, boolean sent) {
    String path = "/2010-04-01/Accounts/" + account.sid() + "/Messages/" + sid;
    var json =
        JSON.createObjectBuilder()
            .add("account_sid", account.sid())
            .add("api_version", "2010-04-01")
            .add("body", body())
            .add("date_created", RFC_2822.format(at));
    if (sent) {
      json.add("date_sent", RFC_2822.format(at));
    } else {
      json.addNull("date_sent");
    }
    return json.add("date_updated", RFC_2822.format(at))
        .add("direction", "outbound-api")
        .addNull("error_code")
        .addNull("error_message")
        .add("from", account.address())
        .addNull("messaging_service_sid")
        .add("num_media", "0")
        .add("num_segments", "1")
        .addNull("price")
        .addNull("price_unit")
        .add("sid", sid)
        .add("status", status)
        .add("subresource_uris", JSON.createObjectBuilder().add("media", path + "/Media.json"))
        .add("to", to())
        .add("uri", path + ".json")
        .build();
  }
}
