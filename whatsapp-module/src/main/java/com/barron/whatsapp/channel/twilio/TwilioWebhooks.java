package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;

/** Reads what Twilio posts to us, and believes it only when its signature is right. */
public interface TwilioWebhooks {
  /** A message from a person. */
  Outcome<InboundMessage> message(WebhookRequest request);

  /** A status report on a message of ours. */
  Outcome<DeliveryReport> status(WebhookRequest request);

  /** What a request turned out to be. */
  sealed interface Outcome<T> {
    /** Signed by Twilio and well formed. */
    record Genuine<T>(T value) implements Outcome<T> {}

    /** Genuine, but nothing for us to do, such as an unknown status. */
    record Ignored<T>() implements Outcome<T> {}

    /** Not signed by our account, or the channel is off. */
    record Forbidden<T>() implements Outcome<T> {}

    /** Not a form that we can read. */
    record Malformed<T>() implements Outcome<T> {}
  }
}
