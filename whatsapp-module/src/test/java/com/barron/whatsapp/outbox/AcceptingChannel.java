package com.barron.whatsapp.outbox;

import com.barron.whatsapp.channel.ChannelStub;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.SendResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Accepts every message, unless it is told otherwise. */
final class AcceptingChannel extends ChannelStub {
  final List<String> sent = new ArrayList<>();

  /** What everything is answered; null: it is accepted. */
  SendResult answer;

  /** What happens while a message is on its way. */
  Runnable meanwhile = () -> {};

  AcceptingChannel(String name) {
    super(name);
  }

  @Override
  public SendResult send(Delivery delivery) {
    meanwhile.run();
    if (answer != null) {
      return answer;
    }
    sent.add(delivery.reply().text());
    return new SendResult.Accepted("P" + delivery.outboxId());
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    return new MessageSearch.NotThere();
  }
}
