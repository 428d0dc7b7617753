package com.barron.whatsapp.channel.twilio.api;

import com.barron.whatsapp.settings.TwilioAccount;
import com.twilio.http.TwilioRestClient;
import java.time.Duration;

/** Our account at Twilio's REST API, by our own transport. */
public final class TwilioApi {
  private TwilioApi() {}

  /**
   * A client for any thread.
   *
   * @param total how long a request may take, answer included
   */
  public static TwilioRestClient client(TwilioAccount account, Duration total) {
    return new TwilioRestClient.Builder(account.accountSid(), account.authTokens().get(0))
        .accountSid(account.accountSid())
        .httpClient(new SingleAttemptTransport(account.apiBaseUrl(), total))
        .build();
  }
}
