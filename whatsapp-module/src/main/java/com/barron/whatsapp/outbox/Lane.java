package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channels;
import java.util.List;

/**
 * A channel as the dispatcher serves it.
 *
 * @param perSecond how many messages all nodes together hand over in a second; 0: no limit
 */
record Lane(String name, int perSecond, Breaker breaker) {
  /** One for each channel that is on. */
  static List<Lane> of(Channels channels, int perSecond) {
    return channels.names().stream()
        .map(channels::named)
        .map(channel -> channel.orElseThrow())
        .map(
            channel ->
                new Lane(
                    channel.name(),
                    channel.isPaced() ? perSecond : Quota.UNPACED,
                    new Breaker(channel, System::nanoTime)))
        .toList();
  }

  /** What may be claimed now, at the most so many. */
  Quota quota(int most) {
    return new Quota(name, breaker.allows(most), perSecond);
  }
}
