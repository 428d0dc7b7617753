package com.barron.whatsapp.outbox;

import com.barron.whatsapp.background.SharedCalls;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * The pace of the channels, which all nodes share, for messages that are claimed already. Senders
 * that ask at the same time share one statement, and a node that sends much takes turns ahead: as
 * many as it used in the last {@link #AHEAD_NANOS}, for as long. What it does not use by then is
 * lost to all.
 */
final class SendRate {
  private static final int MOST = 64;

  /** How long a turn that was taken ahead is good, and the time whose use is taken as a measure. */
  private static final long AHEAD_NANOS = 50_000_000;

  /** A slower pace gives few turns at once: none are taken ahead. */
  private static final int FAST = 200;

  /** What is taken in 1.05 seconds may leave within one. */
  private static final double COUNTED = 0.95;

  private final Turns turns;
  private final LongSupplier nanos;
  private final Map<String, OfChannel> byChannel = new ConcurrentHashMap<>();

  /** The table of turns, which all nodes share. */
  @FunctionalInterface
  interface Turns {
    /** How many of the wanted turns are given; they are counted then. */
    int take(String channel, int wanted, int perSecond);
  }

  SendRate(Turns turns, LongSupplier nanos) {
    this.turns = turns;
    this.nanos = nanos;
  }

  /**
   * The pace by which turns are counted, so that a provider never gets more in a second than it
   * takes: a little less than that where turns are taken ahead.
   */
  static int counted(int perSecond) {
    return perSecond < FAST ? perSecond : (int) (perSecond * COUNTED);
  }

  /**
   * Whether one message may leave now; it is counted then.
   *
   * @param perSecond all that the channel takes; 0: no limit
   */
  boolean allows(String channel, int perSecond) {
    return perSecond == ClaimQuota.UNPACED
        || byChannel.computeIfAbsent(channel, OfChannel::new).calls.call(perSecond);
  }

  /** One thread at a time: that of the shared call. */
  private final class OfChannel {
    private final String channel;
    private final SharedCalls<Integer, Boolean> calls = new SharedCalls<>(MOST, this::answers);
    private long since;
    private int used;
    private int left;

    OfChannel(String channel) {
      this.channel = channel;
      this.since = nanos.getAsLong() - AHEAD_NANOS;
    }

    private List<Boolean> answers(List<Integer> callers) {
      int given = given(callers.size(), callers.get(0));
      return IntStream.range(0, callers.size()).mapToObj(i -> i < given).toList();
    }

    private int given(int wanted, int perSecond) {
      long now = nanos.getAsLong();
      int ahead = 0;
      if (now - since >= AHEAD_NANOS) {
        boolean isBusy = perSecond >= FAST && now - since < 2 * AHEAD_NANOS;
        ahead = isBusy ? Math.max(0, used - wanted) : 0;
        since = now;
        used = 0;
        left = 0;
      }
      if (left < wanted) {
        left += turns.take(channel, wanted - left + ahead, counted(perSecond));
      }
      int given = Math.min(left, wanted);
      left -= given;
      used += given;
      return given;
    }
  }
}
