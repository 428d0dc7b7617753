package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Channel.MessageSearch;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.twilio.api.AttemptFailedException;
import com.twilio.http.TwilioRestClient;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** The list of the messages that we sent to a person, as Twilio has it. */
final class SentMessages {
  /** Allows for clock differences and for Twilio's whole seconds. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** One page holds more than anybody is sent in the minutes of a search. */
  private static final int PAGE = 20;

  private static final int MOST_PAGES = 10;

  private final TwilioRestClient client;
  private final MessageRequestFactory ours;

  SentMessages(TwilioRestClient client, MessageRequestFactory ours) {
    this.client = client;
    this.ours = ours;
  }

  /**
   * Looks through them, newest first. Not filtered by the date of sending: a message that still
   * waits in Twilio's queue has none, and would be sent twice.
   *
   * @param taken ids of messages that are known to be others
   * @throws AttemptFailedException when Twilio does not give the list
   */
  MessageSearch find(Delivery delivery, Collection<String> taken) {
    Instant earliest = delivery.firstTriedAt().minus(SKEW);
    MessageListPage page =
        MessageListPage.first(client, ours.us(), MessageRequestFactory.to(delivery), PAGE);
    boolean isEachRead = true;
    for (int pages = 1; pages <= MOST_PAGES; pages++) {
      for (JsonValue value : page.messages()) {
        Optional<ListedMessage> message = ListedMessage.read(value);
        if (message.filter(listed -> listed.isCreatedBefore(earliest)).isPresent()) {
          return notThere(isEachRead);
        }
        if (message.filter(listed -> ours.isIt(listed, delivery, taken)).isPresent()) {
          return new MessageSearch.Sent(message.get().sid());
        }
        isEachRead &= message.isPresent();
      }
      if (page.isLast()) {
        return notThere(isEachRead);
      }
      if (pages < MOST_PAGES) {
        page = page.next();
      }
    }
    return new MessageSearch.NoAnswer("too many messages");
  }

  /** One that cannot be read may be the one. */
  private static MessageSearch notThere(boolean isEachRead) {
    return isEachRead
        ? new MessageSearch.NotThere()
        : new MessageSearch.NoAnswer("unreadable message in the list");
  }
}
