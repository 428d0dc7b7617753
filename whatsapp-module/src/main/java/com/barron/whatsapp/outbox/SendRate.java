package com.barron.whatsapp.outbox;

import com.barron.whatsapp.background.SharedCalls;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The pace of the channels, which all nodes share, for messages that are claimed already. Senders
 * that ask at the same time share one statement.
 */
final class SendRate {
  private static final int MOST = 64;

  private final OutboxClaimRepository claims;
  private final Map<String, SharedCalls<Integer, Boolean>> byChannel = new ConcurrentHashMap<>();

  SendRate(OutboxClaimRepository claims) {
    this.claims = claims;
  }

  /** Whether one message may leave now; it is counted then. */
  boolean allows(String channel, int perSecond) {
    return perSecond == ClaimQuota.UNPACED
        || byChannel.computeIfAbsent(channel, this::shared).call(perSecond);
  }

  private SharedCalls<Integer, Boolean> shared(String channel) {
    return new SharedCalls<>(
        MOST,
        callers -> {
          int given = claims.pace(channel, callers.size(), callers.get(0));
          return IntStream.range(0, callers.size()).mapToObj(i -> i < given).toList();
        });
  }
}
