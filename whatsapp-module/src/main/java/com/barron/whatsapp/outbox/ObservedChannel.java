package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ForwardingChannel;
import com.barron.whatsapp.channel.SendResult;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * A channel, with an eye on what gets through. Sending and searching have a circuit breaker each: a
 * provider may well take messages while it does not list them, so that nothing is learned of the
 * one from the other. A provider that takes no more for one person answers.
 */
final class ObservedChannel extends ForwardingChannel {
  private static final Logger LOG = Logger.getLogger(ObservedChannel.class);

  private final CircuitBreaker sending;
  private final CircuitBreaker searching;
  private final AtomicBoolean listRefused = new AtomicBoolean();

  /**
   * Observes a channel.
   *
   * @param nanos a clock that never goes back, in nanoseconds
   */
  ObservedChannel(Channel channel, LongSupplier nanos) {
    super(channel);
    this.sending = new CircuitBreaker(nanos);
    this.searching = new CircuitBreaker(nanos);
  }

  CircuitBreaker sending() {
    return sending;
  }

  CircuitBreaker searching() {
    return searching;
  }

  /** Whether the provider does not let us look into its list of messages, as far as we know. */
  boolean isListRefused() {
    return listRefused.get();
  }

  @Override
  public SendResult send(Delivery delivery) {
    try {
      SendResult result = super.send(delivery);
      note(result, delivery);
      return result;
    } catch (RuntimeException e) {
      sendingFailed();
      throw e;
    }
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    try {
      MessageSearch result = super.find(delivery, taken);
      note(result);
      return result;
    } catch (RuntimeException e) {
      searchingFailed();
      throw e;
    }
  }

  private void note(SendResult result, Delivery delivery) {
    if (result instanceof SendResult.NotSent && delivery.deadline().isPast()) {
      sending.givenBack();
    } else if (result instanceof SendResult.NotSent || result instanceof SendResult.Unknown) {
      sendingFailed();
    } else if (result instanceof SendResult.OperatorNeeded) {
      // The channel told the operator: a line on a provider that does not answer would mislead.
      sending.failed();
    } else if (sending.succeeded()) {
      LOG.infof("provider answers again channel=%s", name());
    }
  }

  private void note(MessageSearch result) {
    if (result instanceof MessageSearch.OnlyReports) {
      searching.givenBack();
    } else if (result instanceof MessageSearch.ListRefused refused) {
      searching.refused();
      if (!listRefused.getAndSet(true)) {
        LOG.errorf(
            "provider refuses its list of messages channel=%s reason=\"%s\": messages in doubt wait"
                + " until it is allowed or they are reported, all others go on; may our key read"
                + " messages?",
            name(), refused.reason());
      }
    } else if (result instanceof MessageSearch.NoAnswer) {
      searchingFailed();
    } else {
      searching.succeeded();
      if (listRefused.getAndSet(false)) {
        LOG.infof("provider lists messages again channel=%s", name());
      }
    }
  }

  private void sendingFailed() {
    if (sending.failed()) {
      LOG.warnf(
          "provider does not answer channel=%s attempts=%d: its messages wait, inbound goes on;"
              + " is it down, or the network?",
          name(), CircuitBreaker.FAILURES);
    }
  }

  private void searchingFailed() {
    if (searching.failed()) {
      LOG.warnf(
          "provider does not say what became of messages channel=%s attempts=%d: messages in doubt"
              + " wait, all others go on",
          name(), CircuitBreaker.FAILURES);
    }
  }
}
