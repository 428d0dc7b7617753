package com.barron.whatsapp.channel;

import com.barron.whatsapp.meters.Meters;
import java.util.Collection;
import java.util.Locale;

/** Counts what comes of sending and asking, whichever the channel. */
record MeteredChannel(Channel channel, Meters meters) implements Channel {
  @Override
  public String name() {
    return channel.name();
  }

  @Override
  public boolean isOn() {
    return channel.isOn();
  }

  @Override
  public int longestText() {
    return channel.longestText();
  }

  @Override
  public boolean isPaced() {
    return channel.isPaced();
  }

  @Override
  public boolean needsTemplate(String errorCode) {
    return channel.needsTemplate(errorCode);
  }

  @Override
  public boolean saysOptOut(String errorCode) {
    return channel.saysOptOut(errorCode);
  }

  @Override
  public SendResult send(Delivery delivery) {
    return counted(channel.send(delivery));
  }

  @Override
  public Search find(Delivery delivery, Collection<String> taken) {
    return counted(channel.find(delivery, taken));
  }

  @Override
  public void showTyping(String inboundMessageId, Deadline worthwhile) {
    channel.showTyping(inboundMessageId, worthwhile);
  }

  @Override
  public boolean showsTyping() {
    return channel.showsTyping();
  }

  @Override
  public FetchResult fetch(String reference, int most) {
    FetchResult outcome = channel.fetch(reference, most);
    meters.count("barron.files.in", "channel", name(), "outcome", label(outcome));
    return outcome;
  }

  private <T> T counted(T outcome) {
    meters.count("barron.messages.out", "channel", name(), "outcome", label(outcome));
    return outcome;
  }

  /** The outcome's name: accepted, notsent, unknown, rejected, … */
  private static String label(Object outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
