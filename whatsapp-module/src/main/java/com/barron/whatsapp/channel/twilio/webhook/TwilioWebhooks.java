package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import com.barron.whatsapp.channel.WebhookRefusal;
import java.util.Optional;

/** Parses what Twilio posts to us, and accepts it only with a valid signature. */
public interface TwilioWebhooks {
  /** A message from a person. */
  RequestResult<InboundMessage> message(WebhookRequest request);

  /** A status report on a message of ours. */
  RequestResult<DeliveryReport> status(WebhookRequest request);

  /** The result of checking and parsing a request. */
  sealed interface RequestResult<T> {
    /** Signed by Twilio and well formed. */
    record GenuineRequest<T>(T value) implements RequestResult<T> {}

    /** Not a message for us: the person told the provider whether they want to hear from us. */
    record PreferenceRequest<T>(Preference preference) implements RequestResult<T> {}

    /** Genuine, but nothing for us to do, such as an unknown status. */
    record IgnoredRequest<T>() implements RequestResult<T> {}

    /**
     * Not signed by our account, not the form that was signed, or the channel is off.
     *
     * @param signedFor where the request was addressed to when it was signed, if that is known:
     *     what the setting of our address should be
     */
    record ForbiddenRequest<T>(WebhookRefusal reason, Optional<String> signedFor)
        implements RequestResult<T> {
      ForbiddenRequest(WebhookRefusal reason) {
        this(reason, Optional.empty());
      }

      ForbiddenRequest(WebhookRefusal reason, String signedFor) {
        this(reason, Optional.of(signedFor));
      }
    }

    /** Not a form that we can read. */
    record MalformedRequest<T>() implements RequestResult<T> {}
  }
}
