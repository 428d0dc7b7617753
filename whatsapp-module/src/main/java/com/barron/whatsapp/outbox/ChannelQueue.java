package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channels;
import java.util.List;

/**
 * A channel as the dispatcher serves it.
 *
 * @param perSecond how many messages all nodes together hand over in a second; 0: no limit
 */
record ChannelQueue(String name, int perSecond, CircuitBreaker circuitBreaker) {
  /** One for each channel that is on. */
  static List<ChannelQueue> of(Channels channels, int perSecond) {
    return channels.names().stream()
        .map(channels::named)
        .map(channel -> channel.orElseThrow())
        .map(
            channel ->
                new ChannelQueue(
                    channel.name(),
                    channel.isPaced() ? perSecond : ClaimQuota.UNPACED,
                    new CircuitBreaker(channel, System::nanoTime)))
        .toList();
  }

  /** What may be claimed now, at the most so many. */
  ClaimQuota quota(int most) {
    return new ClaimQuota(name, circuitBreaker.allows(most), perSecond);
  }
}
