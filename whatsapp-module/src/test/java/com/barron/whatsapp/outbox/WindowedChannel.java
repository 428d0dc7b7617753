package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.SendResult;
import java.util.Collection;

/**
 * A channel that knows the codes of a closed window, of choices that cannot be shown, of a failure
 * that passes by, and of who wants no news.
 */
final class WindowedChannel implements Channel {
  private final String name;

  WindowedChannel() {
    this("twilio");
  }

  WindowedChannel(String name) {
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
    return 100;
  }

  @Override
  public boolean needsText(String errorCode) {
    return errorCode.equals("63005");
  }

  @Override
  public boolean needsTemplate(String errorCode) {
    return errorCode.equals("63016");
  }

  @Override
  public boolean isTemporary(String errorCode) {
    return errorCode.equals("63018");
  }

  @Override
  public boolean saysOptOut(String errorCode) {
    return errorCode.equals("21610");
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
