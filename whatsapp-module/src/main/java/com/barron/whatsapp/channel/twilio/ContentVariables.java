package com.barron.whatsapp.channel.twilio;

import jakarta.json.spi.JsonProvider;
import java.util.List;

/** What fills the places of a content resource. */
final class ContentVariables {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private ContentVariables() {}

  /** JSON text with the keys 1, 2, …. Twilio refuses a value that is empty (21656). */
  static String json(List<String> values) {
    var json = JSON.createObjectBuilder();
    for (int i = 0; i < values.size(); i++) {
      json.add(String.valueOf(i + 1), values.get(i));
    }
    return json.build().toString();
  }
}
