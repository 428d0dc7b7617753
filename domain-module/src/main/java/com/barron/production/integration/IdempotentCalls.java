package com.barron.production.integration;

import com.barron.production.digest.Sha256;
import java.time.Duration;
import java.util.function.Supplier;

/** Creating calls that may be sent again: each has its effect once. */
public interface IdempotentCalls {
  /** How long a repetition is recognised, at least. */
  Duration KEPT = Duration.ofHours(24);

  /**
   * Has the effect unless the same call had it before. The answer is kept in the transaction of the
   * effect; an effect that throws leaves nothing behind, and may be tried again.
   *
   * @param callKey what the caller named this call by, 1 to 200 characters
   * @param request of the whole request, to tell a repetition from another call
   */
  IdempotentCallResult once(
      long keyId, String callKey, Sha256 request, Supplier<StoredResponse> effect);
}
