package com.barron.whatsapp.channel;

import java.time.Duration;
import java.util.Optional;

/** What came of handing a message to a provider. */
public sealed interface SendResult {
  /** The provider took it. @param providerMessageId its id there */
  record Accepted(String providerMessageId) implements SendResult {}

  /**
   * It was certainly not sent, and may be tried again.
   *
   * @param retryAfter when the provider says so
   */
  record NotSent(String reason, Optional<Duration> retryAfter) implements SendResult {}

  /**
   * It was certainly not sent: this one person was written to too often. Others are not concerned.
   */
  record PersonMustWait(String reason, Duration retryAfter) implements SendResult {}

  /** It may have been sent: ask the provider before sending again. */
  record Unknown(String reason) implements SendResult {}

  /**
   * The provider did not take it, because this person may not be written to freely, whatever our
   * clock says: its template may be taken.
   */
  record TemplateNeeded(String code) implements SendResult {}

  /** The provider will never take it. @param code the provider's error code */
  record Rejected(String code) implements SendResult {}
}
