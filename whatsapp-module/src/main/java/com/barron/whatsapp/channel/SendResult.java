package com.barron.whatsapp.channel;

import java.time.Duration;
import java.util.Optional;

/** The outcome of one attempt to send a message. */
public sealed interface SendResult {
  /** The provider accepted it. @param providerMessageId its id there */
  record Accepted(String providerMessageId) implements SendResult {}

  /**
   * It was certainly not sent, and may be retried.
   *
   * @param retryAfter when the provider says so
   */
  record NotSent(String reason, Optional<Duration> retryAfter) implements SendResult {}

  /**
   * It was certainly not sent: this one person was written to too often. Others are not concerned.
   */
  record PersonMustWait(String reason, Duration retryAfter) implements SendResult {}

  /**
   * It was certainly not sent, and no message of the channel will be until an operator acts: a
   * token, an account, a number, an address, or what stands between.
   */
  record OperatorNeeded(String reason) implements SendResult {}

  /** It may have been sent: ask the provider before sending again. */
  record Unknown(String reason) implements SendResult {}

  /**
   * The provider did not accept it, because this person may not be written to freely, whatever our
   * clock says: its template may be sent.
   */
  record TemplateNeeded(String code) implements SendResult {}

  /** The provider did not accept it, because of its choices: they may be sent as numbered text. */
  record TextNeeded(String code) implements SendResult {}

  /**
   * The provider did not accept it in this form, and the channel has another one for the next
   * attempt. A channel says so a few times at the most.
   */
  record FormRefused(String code) implements SendResult {}

  /** The provider rejects it permanently. @param code the provider's error code */
  record Rejected(String code) implements SendResult {}
}
