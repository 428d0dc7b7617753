package com.barron.web.whatsapp;

import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells operators what was refused, and what to do: every refusal counts, and for each reason there
 * is a line a minute at the most. Nothing of a request is told.
 */
@Singleton
class RefusalReporter implements Refusals {
  private static final Logger LOG = Logger.getLogger(RefusalReporter.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Metrics metrics;
  private final Clock clock;
  private final Map<String, Unreported> unreported = new ConcurrentHashMap<>();

  @Inject
  public RefusalReporter(Metrics metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void refused(String endpoint, WebhookRefusal reason) {
    refused(endpoint, reason, advice(reason));
  }

  @Override
  public void refused(String endpoint, WebhookRefusal reason, String advice) {
    metrics.count("barron.webhook.refused", "endpoint", endpoint, "reason", reason.label());
    Instant now = clock.instant();
    long[] requests = {0};
    unreported.compute(
        endpoint + reason.label(),
        (key, before) -> {
          Unreported next = before == null ? new Unreported(Instant.EPOCH, 0) : before;
          if (now.isBefore(next.since().plus(PAUSE))) {
            return new Unreported(next.since(), next.requests() + 1);
          }
          requests[0] = next.requests() + 1;
          return new Unreported(now, 0);
        });
    if (requests[0] > 0) {
      LOG.warnf(
          "provider's requests refused endpoint=%s reason=%s requests=%d: %s",
          endpoint, reason.label(), requests[0], advice);
    }
  }

  private static String advice(WebhookRefusal reason) {
    return switch (reason) {
      case CHANNEL_OFF -> "this channel has no account here";
      case NOT_SIGNED -> "somebody else found the address; nothing to do";
      case WRONG_SIGNATURE ->
          "check the token or app secret, and that BARRON_PUBLIC_URL is what the provider calls";
      case OTHER_ACCOUNT -> "check TWILIO_ACCOUNT_SID";
      case OTHER_NUMBER -> "check TWILIO_WHATSAPP_NUMBER";
      case NOT_CANONICAL, AMBIGUOUS ->
          "signed, but not in a form that the provider posts; if its people are not answered,"
              + " compare its documentation with this version";
      case MALFORMED -> "signed, but not readable";
      case TOO_LARGE -> "check BARRON_HTTP_MAX_BODY";
    };
  }

  /** What was not told since the last line. */
  private record Unreported(Instant since, long requests) {}
}
