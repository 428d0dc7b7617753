package com.barron.provider;

/**
 * An account at the provider. All fictional.
 *
 * @param sid {@code AC} and 32 hexadecimal digits
 * @param token signs webhooks and is the password of the REST API
 * @param number our WhatsApp number in E.164 with its plus sign
 */
public record Account(String sid, String token, String number) {
  /** The account that the tests use. */
  public static final Account FICTIONAL =
      new Account("AC" + "5".repeat(32), "0123456789abcdef0123456789abcdef", "+12025550199");

  /** The address that people write to. */
  public String address() {
    return "whatsapp:" + number;
  }
}
