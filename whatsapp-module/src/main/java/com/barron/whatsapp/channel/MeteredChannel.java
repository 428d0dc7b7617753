package com.barron.whatsapp.channel;

import com.barron.whatsapp.metrics.Metrics;
import java.util.Collection;
import java.util.Locale;

/** Counts the outcomes of sending, searching and fetching for each channel. */
final class MeteredChannel extends ForwardingChannel {
  private final Metrics metrics;

  MeteredChannel(Channel channel, Metrics metrics) {
    super(channel);
    this.metrics = metrics;
  }

  @Override
  public SendResult send(Delivery delivery) {
    return counted("barron.messages.out", super.send(delivery));
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    return counted("barron.messages.out", super.find(delivery, taken));
  }

  @Override
  public FetchResult fetch(String reference, int most) {
    return counted("barron.files.in", super.fetch(reference, most));
  }

  private <T> T counted(String meter, T outcome) {
    metrics.count(meter, "channel", name(), "outcome", label(outcome));
    return outcome;
  }

  /** The outcome's name: accepted, notsent, unknown, rejected, … */
  private static String label(Object outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
