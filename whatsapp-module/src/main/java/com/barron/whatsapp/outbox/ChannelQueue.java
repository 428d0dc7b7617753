package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel as the dispatcher serves it. */
final class ChannelQueue {
  /** Of the senders, so that a slow list leaves threads to the messages that are not in doubt. */
  private static final int SHARE_OF_SEARCHES = 4;

  private final ObservedChannel channel;
  private final int perSecond;
  private final int mostSearches;
  private final AtomicInteger searches = new AtomicInteger();

  /**
   * The queue of a channel.
   *
   * @param perSecond how many messages all nodes together hand over in a second; 0: no limit
   * @param senders how many threads all queues share
   */
  ChannelQueue(ObservedChannel channel, int perSecond, int senders) {
    this.channel = channel;
    this.perSecond = perSecond;
    this.mostSearches = Math.max(1, senders / SHARE_OF_SEARCHES);
  }

  /** One for each channel that is on. */
  static List<ChannelQueue> of(Channels channels, int perSecond, int senders) {
    return channels.names().stream()
        .map(channels::named)
        .map(channel -> new ObservedChannel(channel.orElseThrow(), System::nanoTime))
        .map(
            channel ->
                new ChannelQueue(
                    channel, channel.isPaced() ? perSecond : ClaimQuota.UNPACED, senders))
        .toList();
  }

  String name() {
    return channel.name();
  }

  Channel channel() {
    return channel;
  }

  /** How many messages all nodes together hand over in a second; 0: no limit. */
  int perSecond() {
    return perSecond;
  }

  /** Whether the provider answers, as far as we know. */
  boolean sendsFreely() {
    return channel.sending().isClosed();
  }

  boolean isListRefused() {
    return channel.isListRefused();
  }

  /** What may be claimed now, at the most so many of each kind. */
  ClaimQuota quota(int most) {
    int searchesLeft = Math.max(0, mostSearches - searches.get());
    return new ClaimQuota(
        name(),
        channel.sending().allows(most),
        channel.searching().allows(Math.min(most, searchesLeft)),
        SendRate.counted(perSecond));
  }

  /** A claim of this channel is worked on from now on. */
  void begin(Claim claim) {
    switch (claim.work()) {
      case SEND -> channel.sending().claimed();
      case RECONCILE -> {
        searches.incrementAndGet();
        channel.searching().claimed();
      }
      case NONE -> {
        // Nobody is asked.
      }
    }
  }

  /** The provider was not asked about it, so that another one may be the first to try. */
  void giveBack(Claim claim) {
    switch (claim.work()) {
      case SEND -> channel.sending().givenBack();
      case RECONCILE -> channel.searching().givenBack();
      case NONE -> {
        // Nobody was to be asked.
      }
    }
  }

  /** Nobody works on it any more. */
  void end(Claim claim) {
    if (claim.work() == Claim.Work.RECONCILE) {
      searches.decrementAndGet();
    }
  }
}
