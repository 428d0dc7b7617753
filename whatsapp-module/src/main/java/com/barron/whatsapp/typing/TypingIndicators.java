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
 * Shows people that they were read and are being answered. For the eye only: a few at a time, the
 * rest are left out, nobody waits for it and nothing fails with it.
 */
@Singleton
public class TypingIndicators implements BackgroundWorker {
  private static final Logger LOG = Logger.getLogger(TypingIndicators.class);

  /** Enough for a provider that answers; one that hangs takes no more than these threads. */
  static final int AT_ONCE = 4;

  /** The answer ends the sign. One that comes after it would stay for half a minute. */
  private static final Duration WORTHWHILE = Duration.ofMillis(500);

  private final Channels channels;
  private final TypingRateLimit pace = new TypingRateLimit(System::nanoTime);
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

  /** To be called after the commit, before the answer is sent: the sign ends with the answer. */
  public void show(InboundMessage message) {
    channels
        .named(message.from().channel())
        .filter(Channel::showsTyping)
        .ifPresent(channel -> show(channel, message.providerMessageId()));
  }

  private void show(Channel channel, String messageId) {
    Executor executor = threads;
    if (executor == null || !pace.allows() || !free.tryAcquire()) {
      return;
    }
    Deadline worthwhile = Deadline.in(WORTHWHILE);
    try {
      executor.execute(() -> showNow(channel, messageId, worthwhile));
    } catch (RuntimeException e) {
      // Busy or ending.
      free.release();
    }
  }

  private void showNow(Channel channel, String messageId, Deadline worthwhile) {
    try {
      channel.showTyping(messageId, worthwhile);
    } catch (RuntimeException e) {
      LOG.debugf("typing not shown channel=%s cause=%s", channel.name(), e.getClass().getName());
    } finally {
      free.release();
    }
  }
}
