package com.barron.whatsapp.conversation;

import com.barron.whatsapp.channel.ChannelStub;
import com.barron.whatsapp.channel.Deadline;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that remembers below which messages typing was shown. */
public final class RecordingChannel extends ChannelStub {
  public static final String BROKEN = "broken";

  public final List<String> shown = new CopyOnWriteArrayList<>();

  public RecordingChannel() {
    super("twilio");
  }

  @Override
  public boolean showsTyping() {
    return true;
  }

  @Override
  public void showTyping(String inboundMessageId, Deadline worthwhile) {
    if (inboundMessageId.equals(BROKEN)) {
      throw new IllegalStateException("told by a test");
    }
    shown.add(inboundMessageId);
  }
}
