package com.barron.whatsapp.channel;

import java.util.Collection;

/** A channel that is on and does nothing else; a test says what it does. */
public abstract class ChannelStub implements Channel {
  private final String name;

  protected ChannelStub(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public int longestText() {
    return 1_600;
  }

  @Override
  public SendResult send(Delivery delivery) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    throw new UnsupportedOperationException();
  }
}
