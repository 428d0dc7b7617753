package com.barron.whatsapp.settings;

import java.net.URI;
import java.util.List;

/**
 * How we talk to Twilio.
 *
 * @param authTokens all are accepted in signatures during a rotation; the first is used to send
 * @param number our WhatsApp number in E.164 with its plus sign
 * @param apiBaseUrl where messages are sent
 */
public record TwilioAccount(
    String accountSid, List<String> authTokens, String number, URI apiBaseUrl) {
  public TwilioAccount {
    authTokens = List.copyOf(authTokens);
  }

  /** Tells the account only: tokens are secrets. */
  @Override
  public String toString() {
    return "TwilioAccount[" + accountSid + "]";
  }
}
