package com.barron.whatsapp.fuzz;

import java.util.List;

/** Which documented requests of the folder {@code payloads} strange ones are made of, by name. */
public final class FuzzSamples {
  private FuzzSamples() {}

  /** In {@code twilio-inbound-….form}. */
  public static List<String> twilioMessages() {
    return List.of(
        "button-session", "document", "image", "list", "location", "stop", "text-reply", "text");
  }

  /** In {@code twilio-status-….form}. */
  public static List<String> twilioReports() {
    return List.of("delivered", "failed-63016", "queued", "sent");
  }

  /** In {@code meta-….json}. */
  public static List<String> metaBatches() {
    return List.of(
        "inbound-button-reply",
        "inbound-contacts",
        "inbound-document",
        "inbound-image",
        "inbound-list-reply",
        "inbound-location",
        "inbound-reaction",
        "inbound-text-reply",
        "inbound-text",
        "status-delivered",
        "status-failed-131047",
        "status-read",
        "status-sent",
        "user-preferences-stop");
  }
}
