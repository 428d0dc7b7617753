package com.barron.whatsapp.channel.twilio.content;

import static com.barron.production.json.Jsonp.JSON;

import java.util.List;

/** The values of the placeholders of a content resource. */
public final class ContentVariables {
  private ContentVariables() {}

  /** JSON text with the keys 1, 2, …. Twilio refuses a value that is empty (21656). */
  public static String json(List<String> values) {
    var json = JSON.createObjectBuilder();
    for (int i = 0; i < values.size(); i++) {
      json.add(String.valueOf(i + 1), values.get(i));
    }
    return json.build().toString();
  }
}
