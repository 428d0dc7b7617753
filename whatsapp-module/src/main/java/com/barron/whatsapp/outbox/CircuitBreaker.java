package com.barron.whatsapp.outbox;

import com.barron.whatsapp.background.Backoff;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ForwardingChannel;
import com.barron.whatsapp.channel.SendResult;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Leaves a provider alone that does not answer. After some attempts in a row that did not get
 * through, nothing of its channel is claimed for a pause; then a single message tries, and the
 * pause doubles with each that does not get through, up to half a minute. A provider that takes no
 * more for one person answers.
 *
 * <p>A message of its own waits longer and longer as well. That alone would let a backlog try again
 * message by message.
 */
final class CircuitBreaker {
  private static final Logger LOG = Logger.getLogger(CircuitBreaker.class);

  static final int FAILURES = 5;
  private static final Backoff PAUSES = Backoff.upTo(Duration.ofSeconds(30));

  private final Channel channel;
  private final LongSupplier nanos;
  private int failures;

  /** How many pauses followed each other; 0 while messages pass. */
  private int pauses;

  private long resumesAt;
  private boolean probing;

  /**
   * A breaker that lets everything through.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  CircuitBreaker(Channel channel, LongSupplier nanos) {
    this.channel = channel;
    this.nanos = nanos;
  }

  /** How many of so many messages may be claimed now. */
  synchronized int allows(int most) {
    if (pauses == 0) {
      return most;
    }
    return probing || nanos.getAsLong() - resumesAt < 0 ? 0 : Math.min(1, most);
  }

  /** A message was claimed. While the channel is left alone, it is the one that tries. */
  synchronized void claimed() {
    probing = pauses > 0;
  }

  /** The claimed message was not tried after all, or the provider was not asked about it. */
  synchronized void givenBack() {
    probing = false;
  }

  /** The channel, with an eye on what gets through. */
  Channel watched() {
    return new Watched();
  }

  private synchronized void gotThrough() {
    if (pauses > 0) {
      LOG.infof("provider answers again channel=%s", channel.name());
    }
    failures = 0;
    pauses = 0;
    probing = false;
  }

  private synchronized void failed() {
    failures++;
    if (pauses == 0) {
      if (failures >= FAILURES) {
        LOG.warnf(
            "provider does not answer channel=%s attempts=%d: its messages wait, inbound goes on;"
                + " is it down, or the network?",
            channel.name(), failures);
        pause();
      }
    } else if (probing) {
      pause();
    }
    // Others were on their way when the pause began: they say nothing new.
  }

  private void pause() {
    pauses++;
    resumesAt = nanos.getAsLong() + PAUSES.after(pauses).toNanos();
    probing = false;
  }

  /** Notes what gets through. */
  private final class Watched extends ForwardingChannel {
    Watched() {
      super(channel);
    }

    @Override
    public SendResult send(Delivery delivery) {
      boolean tried = true;
      boolean through = false;
      try {
        SendResult result = super.send(delivery);
        boolean notSent = result instanceof SendResult.NotSent;
        tried = !(notSent && delivery.deadline().isPast());
        through = !(notSent || result instanceof SendResult.Unknown);
        return result;
      } finally {
        note(tried, through);
      }
    }

    @Override
    public MessageSearch find(Delivery delivery, Collection<String> taken) {
      boolean asked = true;
      boolean through = false;
      try {
        MessageSearch result = super.find(delivery, taken);
        asked = !(result instanceof MessageSearch.OnlyReports);
        through = !(result instanceof MessageSearch.NoAnswer);
        return result;
      } finally {
        note(asked, through);
      }
    }

    private void note(boolean asked, boolean through) {
      if (!asked) {
        givenBack();
      } else if (through) {
        gotThrough();
      } else {
        failed();
      }
    }
  }
}
