package com.barron.web.whatsapp;

import com.barron.whatsapp.channel.WebhookRefusal;

/** Is told of every request of a provider's that is not taken. */
interface Refusals {
  /**
   * A request was refused.
   *
   * @param endpoint one of our own names
   */
  void refused(String endpoint, WebhookRefusal reason);

  /** The same. @param advice what an operator should do about this one */
  void refused(String endpoint, WebhookRefusal reason, String advice);
}
