package com.barron.whatsapp.webhooks;

import com.barron.production.webhooks.delivery.AttemptFailure;
import com.barron.production.webhooks.delivery.AttemptResult;
import com.barron.production.webhooks.delivery.AttemptResult.Failed;
import com.barron.production.webhooks.delivery.ClaimedDelivery;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.http.NoResponseException;
import com.barron.whatsapp.channel.http.ProviderRequest;
import com.barron.whatsapp.channel.http.ProviderResponse;
import com.barron.whatsapp.channel.http.RetryAfter;
import com.barron.whatsapp.channel.http.SingleAttemptClient;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * One attempt to deliver an event: signed anew, without following a redirect. The status alone
 * counts; no more of the answer is read.
 */
@Singleton
class WebhookAttempt {
  /** Whoever needs longer answers first and works afterwards. */
  static final Duration TOTAL = Duration.ofSeconds(15);

  private static final int GONE = 410;

  private final SingleAttemptClient toPublic;
  private final SingleAttemptClient toAllowed;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  WebhookAttempt(Metrics metrics, Clock clock) {
    this(metrics, clock, TOTAL);
  }

  WebhookAttempt(Metrics metrics, Clock clock, Duration total) {
    this.toPublic = SingleAttemptClient.toPublicAddresses(total);
    this.toAllowed = new SingleAttemptClient(total);
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Makes it.
   *
   * @param deadline nothing is sent after it: another node may have sent it, and what follows it
   */
  AttemptResult make(ClaimedDelivery claim, Deadline deadline) {
    AttemptResult result =
        claim.secrets().isEmpty()
            ? Failed.withoutAnswer(AttemptFailure.SECRET_UNREADABLE)
            : send(claim, deadline);
    metrics.count("barron.events.attempts", "outcome", outcome(result));
    return result;
  }

  private AttemptResult send(ClaimedDelivery claim, Deadline deadline) {
    ProviderRequest request =
        ProviderRequest.to(claim.address().uri()).with("Content-Type", "application/json");
    for (var header : claim.headers(clock.instant()).entrySet()) {
      request = request.with(header.getKey(), header.getValue());
    }
    SingleAttemptClient http = claim.mayBeInside() ? toAllowed : toPublic;
    try {
      return result(http.postForStatus(request, claim.body(), deadline::isPast));
    } catch (NoResponseException e) {
      return Failed.withoutAnswer(failure(e));
    }
  }

  private static AttemptResult result(ProviderResponse<?> response) {
    int status = response.status();
    if (status / 100 == 2) {
      return new AttemptResult.Delivered(status);
    }
    if (status == GONE) {
      return new AttemptResult.Gone();
    }
    return new Failed(
        status / 100 == 3 ? AttemptFailure.REDIRECT : AttemptFailure.REFUSED,
        Optional.of(status),
        RetryAfter.of(response).orElse(Duration.ZERO));
  }

  private static AttemptFailure failure(NoResponseException e) {
    return switch (e.kind()) {
      case NOT_SENT -> AttemptFailure.UNREACHABLE;
      case NOT_TRUSTED -> AttemptFailure.NOT_TRUSTED;
      case NOT_ALLOWED -> AttemptFailure.ADDRESS_NOT_ALLOWED;
      case UNKNOWN -> AttemptFailure.NO_ANSWER;
    };
  }

  private static String outcome(AttemptResult result) {
    if (result instanceof Failed failed) {
      return failed.failure().name();
    }
    return result instanceof AttemptResult.Gone ? AttemptFailure.GONE.name() : "DELIVERED";
  }
}
