package com.barron.whatsapp.typing;

import com.barron.whatsapp.background.BackgroundWorker;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.InboundMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Shows typing indicators: that a message was read and is being answered. Best effort: a few at a
 * time, the rest are left out; nothing waits for an indicator, and nothing fails when it does.
 */
@Singleton
public class TypingIndicators implements BackgroundWorker {
  private static final Logger LOG = Logger.getLogger(TypingIndicators.class);

  /** Enough for a provider that answers; one that hangs takes no more than these threads. */
  static final int AT_ONCE = 4;

  /** The answer ends the indicator. One that comes after it would stay for half a minute. */
  private static final Duration LONGEST = Duration.ofMillis(500);

  private final Channels channels;
  private final TypingRateLimit rateLimit = new TypingRateLimit(System::nanoTime);
  private final Semaphore free = new Semaphore(AT_ONCE);
  private volatile Executor threads;

  @Inject
  public TypingIndicators(Channels channels) {
    this.channels = channels;
  }

  @Override
  public void start(Executor executor, Executor later) {
    threads = executor;
  }

  @Override
  public void stop() {
    threads = null;
  }

  /**
   * To be called after the commit, before the answer is sent: the indicator ends with the answer.
   */
  public void show(InboundMessage message) {
    channels
        .named(message.from().channel())
        .filter(Channel::showsTyping)
        .ifPresent(channel -> show(channel, message.providerMessageId()));
  }

  private void show(Channel channel, String messageId) {
    Executor executor = threads;
    if (executor == null || !rateLimit.allows() || !free.tryAcquire()) {
      return;
    }
    Deadline deadline = Deadline.in(LONGEST);
    try {
      executor.execute(() -> showNow(channel, messageId, deadline));
    } catch (RuntimeException e) {
      // Busy or stopping.
      free.release();
    }
  }

  private void showNow(Channel channel, String messageId, Deadline deadline) {
    try {
      channel.showTyping(messageId, deadline);
    } catch (RuntimeException e) {
      LOG.debugf("typing not shown channel=%s cause=%s", channel.name(), e.getClass().getName());
    } finally {
      free.release();
    }
  }
}
