package com.barron.load;

import com.barron.provider.Account;
import java.util.Map;

/** What a product has to be set to, so that people may write as fast as they can. */
final class ProductSettings {
  private ProductSettings() {}

  /**
   * @param publicUrl the base address that is signed
   * @param provider the base address of the provider's API
   */
  static Map<String, String> of(String publicUrl, String provider, Account account) {
    return Map.ofEntries(
        Map.entry("BARRON_PUBLIC_URL", publicUrl),
        Map.entry("BARRON_ENROLMENT", "open"),
        Map.entry("BARRON_RATE_PER_MINUTE", "0"),
        Map.entry("BARRON_RATE_PER_HOUR", "0"),
        Map.entry("BARRON_SENDS_PER_SECOND", "1000"),
        Map.entry("BARRON_SENDERS", "32"),
        Map.entry("TWILIO_ACCOUNT_SID", account.sid()),
        Map.entry("TWILIO_AUTH_TOKEN", account.token()),
        Map.entry("TWILIO_WHATSAPP_NUMBER", account.address()),
        Map.entry("TWILIO_API_BASE_URL", provider));
  }

  /** The second channel, whose provider nobody reaches. */
  static Map<String, String> providerThatIsDown() {
    return Map.of(
        "META_PHONE_NUMBER_ID", "106540352242922",
        "META_ACCESS_TOKEN", "fictional-access-token-of-a-system-user",
        "META_APP_SECRET", "0123456789abcdef0123456789abcdef",
        "META_VERIFY_TOKEN", "a-word-of-our-own",
        "META_API_BASE_URL", "http://127.0.0.1:1/v26.0");
  }
}
