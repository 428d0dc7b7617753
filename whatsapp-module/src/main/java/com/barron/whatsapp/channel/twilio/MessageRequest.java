package com.barron.whatsapp.channel.twilio;

import java.util.Map;
import java.util.Optional;

/**
 * A message, ready to be handed over.
 *
 * @param fields of the form, as Twilio names them
 * @param content the content resource that fills it; a message without one is plain text
 * @param isTemplate whether the content is an approved text; else choices are tapped in it
 */
record MessageRequest(Map<String, String> fields, Optional<String> content, boolean isTemplate) {
  MessageRequest {
    fields = Map.copyOf(fields);
  }
}
