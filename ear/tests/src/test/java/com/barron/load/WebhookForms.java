package com.barron.load;

import com.barron.provider.Account;
import com.barron.provider.StubForm;

/** Messages as Twilio posts them to a webhook. */
final class WebhookForms {
  private WebhookForms() {}

  /** A text of a person. */
  static StubForm message(Account account, Person person, SaidMessage message) {
    return StubForm.of(
        "SmsMessageSid",
        message.sid(),
        "NumMedia",
        "0",
        "ProfileName",
        "Shop Floor",
        "MessageType",
        "text",
        "SmsSid",
        message.sid(),
        "WaId",
        person.number().substring(1),
        "SmsStatus",
        "received",
        "Body",
        message.text(),
        "To",
        account.address(),
        "NumSegments",
        "1",
        "ReferralNumMedia",
        "0",
        "MessageSid",
        message.sid(),
        "AccountSid",
        account.sid(),
        "From",
        "whatsapp:" + person.number(),
        "ApiVersion",
        "2010-04-01");
  }
}
