package com.barron.whatsapp.media;

import com.barron.production.people.PersonId;
import java.util.List;
import java.util.Locale;

/**
 * Files of one message that belong to a record, or to the message.
 *
 * @param channel by which they came
 * @param references by which the channel finds them
 * @param caption what was written below, or empty text
 * @param language in which the sender is told when a file cannot be fetched
 */
public record FetchRequest(
    String channel,
    List<String> references,
    String caption,
    FetchTarget target,
    PersonId sender,
    Locale language) {
  public FetchRequest {
    references = List.copyOf(references);
  }
}
