package com.barron.whatsapp.conversation;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.SendResult;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that remembers below which messages typing was shown. */
public final class RecordingChannel implements Channel {
  public static final String BROKEN = "broken";

  public final List<String> shown = new CopyOnWriteArrayList<>();

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public int longestText() {
    return 1_000;
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

  @Override
  public SendResult send(Delivery delivery) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    throw new UnsupportedOperationException();
  }
}
