package com.barron.whatsapp.ratelimit;

import com.barron.whatsapp.settings.RateLimits;

/**
 * How many messages of a conversation were accepted lately, in two windows that each begin with a
 * message. Travels with the conversation, so that all nodes count in one place. Times are whole
 * seconds since 1970, by the node's clock: clocks that differ shift the end of a window, and a time
 * that is an hour or more ahead of ours is ignored.
 *
 * @param toldUntil the end of the pause that the person was told of; 0 when there is none
 */
public record MessageRate(Window minute, Window hour, long toldUntil) {
  /** Nothing was said yet. */
  public static final MessageRate NONE = new MessageRate(Window.NONE, Window.NONE, 0);

  public static final long MINUTE = 60;
  static final long HOUR = 3_600;

  /** What becomes of one more message. */
  public sealed interface RateDecision {
    /** As it is to be remembered. */
    MessageRate rate();

    /** It is answered. */
    record Allowed(MessageRate rate) implements RateDecision {}

    /**
     * It is not answered, and the person is told so. @param until when their messages are answered
     * again
     */
    record FirstRefusal(MessageRate rate, long until) implements RateDecision {}

    /** It is not answered, and the person knows. */
    record SilentRefusal(MessageRate rate) implements RateDecision {}
  }

  /** One more message. What is not answered counts in no window: the pause has an end. */
  public RateDecision next(long now, RateLimits limits) {
    if (limits.equals(RateLimits.NONE)) {
      return new RateDecision.Allowed(NONE);
    }
    Window thisMinute = minute.at(now, MINUTE);
    Window thisHour = hour.at(now, HOUR);
    long until =
        Math.max(
            thisMinute.fullUntil(limits.perMinute(), MINUTE),
            thisHour.fullUntil(limits.perHour(), HOUR));
    if (until == 0) {
      return new RateDecision.Allowed(new MessageRate(thisMinute.plusOne(), thisHour.plusOne(), 0));
    }
    MessageRate paused = new MessageRate(thisMinute, thisHour, until);
    return toldUntil >= until
        ? new RateDecision.SilentRefusal(paused)
        : new RateDecision.FirstRefusal(paused, until);
  }

  /** Whether the last message was not answered. */
  public boolean isPaused() {
    return toldUntil != 0;
  }

  /** A window of time that begins with its first message. */
  public record Window(long from, int messages) {
    public static final Window NONE = new Window(0, 0);

    private Window at(long now, long length) {
      boolean isOver = now >= from + length;
      boolean isNonsense = from > now + HOUR;
      return isOver || isNonsense ? new Window(now, 0) : this;
    }

    private Window plusOne() {
      return new Window(from, messages + 1);
    }

    /** 0 while there is room. */
    private long fullUntil(int most, long length) {
      return most > 0 && messages >= most ? from + length : 0;
    }
  }
}
