package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.ChannelStub;

/**
 * A channel that knows the codes of a closed window, of choices that cannot be shown, of a failure
 * that passes by, and of who wants no news.
 */
final class WindowedChannel extends ChannelStub {
  WindowedChannel() {
    this("twilio");
  }

  WindowedChannel(String name) {
    super(name);
  }

  /** So that a test's long message is short. */
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
}
