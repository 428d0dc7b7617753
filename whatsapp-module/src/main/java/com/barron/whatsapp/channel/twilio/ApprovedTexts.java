package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.settings.TwilioAccount;
import com.twilio.rest.api.v2010.account.Message;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Templates as Twilio wants them: the id of the approved content, and what fills its places as JSON
 * text with the keys 1, 2, …. Twilio refuses a value that is empty (21656).
 */
final class ApprovedTexts {
  /** Found once: each method of jakarta.json.Json looks for the provider again. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Map<String, String> ids;

  ApprovedTexts(TwilioAccount account) {
    this.ids = account.templates();
  }

  /** Empty when none is configured. */
  Optional<String> id(Template template) {
    return Optional.ofNullable(ids.get(template.name().name()));
  }

  String variables(Template template) {
    var variables = JSON.createObjectBuilder();
    List<String> values = template.values();
    for (int i = 0; i < values.size(); i++) {
      variables.add(String.valueOf(i + 1), values.get(i));
    }
    return variables.build().toString();
  }

  /** Whether a listed message can be this one: its text is filled in by Twilio, or not yet. */
  boolean canBe(Message message, Template template) {
    String body = message.getBody() == null ? "" : message.getBody().strip();
    return body.isEmpty() || template.values().stream().allMatch(body::contains);
  }
}
