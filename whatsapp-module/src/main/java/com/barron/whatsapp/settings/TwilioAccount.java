package com.barron.whatsapp.settings;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The account and settings for Twilio.
 *
 * @param authTokens all are accepted in signatures during a rotation; the first is used to send
 * @param number our WhatsApp number in E.164 with its plus sign
 * @param apiBaseUrl where messages are sent
 * @param templates the ids of approved texts, by our names for them; may be empty
 */
public record TwilioAccount(
    String accountSid,
    List<String> authTokens,
    String number,
    URI apiBaseUrl,
    Map<String, String> templates) {
  public TwilioAccount {
    authTokens = List.copyOf(authTokens);
    templates = Map.copyOf(templates);
  }

  /** An account without approved texts. */
  public TwilioAccount(String accountSid, List<String> authTokens, String number, URI apiBaseUrl) {
    this(accountSid, authTokens, number, apiBaseUrl, Map.of());
  }

  /** Tells the account only: tokens are secrets. */
  @Override
  public String toString() {
    return "TwilioAccount[" + accountSid + "]";
  }
}
