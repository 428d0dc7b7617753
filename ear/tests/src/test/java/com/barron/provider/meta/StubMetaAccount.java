package com.barron.provider.meta;

/**
 * A number at Meta. All fictional.
 *
 * @param phoneNumberId Meta's id of the number
 * @param number in E.164 without its plus sign, as Meta shows it
 */
public record StubMetaAccount(
    String phoneNumberId, String number, String accessToken, String appSecret, String verifyToken) {
  /** The number that the tests use. */
  public static final StubMetaAccount FICTIONAL =
      new StubMetaAccount(
          "200000000000002",
          "12025550188",
          "EAAfictional0123456789",
          "00112233445566778899aabbccddeeff",
          "a-word-of-ours");
}
