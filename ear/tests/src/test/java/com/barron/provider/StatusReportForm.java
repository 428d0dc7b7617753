package com.barron.provider;

/** A report on a message, as Twilio posts it to the message's callback. */
public final class StatusReportForm {
  private StatusReportForm() {}

  /**
   * The fields of a report without an error.
   *
   * @param status {@code sent}, {@code delivered}, {@code read} and so on
   */
  public static StubForm of(Account account, SentMessage message, String status) {
    return StubForm.of(
        "ApiVersion",
        "2010-04-01",
        "AccountSid",
        account.sid(),
        "ChannelPrefix",
        "whatsapp",
        "ChannelToAddress",
        message.to().replaceAll("[0-9]{4}$", "XXXX"),
        "From",
        account.address(),
        "MessageSid",
        message.sid(),
        "MessageStatus",
        status,
        "SmsSid",
        message.sid(),
        "SmsStatus",
        status,
        "To",
        message.to());
  }
}
