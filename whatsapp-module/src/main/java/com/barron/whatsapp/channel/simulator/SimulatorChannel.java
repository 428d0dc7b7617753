package com.barron.whatsapp.channel.simulator;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Delivers to the phones in the browser, which read the journal: a message is there as soon as it
 * is decided, so it is never lost, late or unknown.
 */
@Singleton
class SimulatorChannel implements Channel {
  private static final int LONGEST_TEXT = 4_096;

  private final boolean on;

  @Inject
  SimulatorChannel(Settings settings) {
    this.on = settings.simulator();
  }

  @Override
  public String name() {
    return SimulatorPhones.CHANNEL;
  }

  @Override
  public boolean isOn() {
    return on;
  }

  @Override
  public int longestText() {
    return LONGEST_TEXT;
  }

  @Override
  public boolean isPaced() {
    return false;
  }

  /** A browser may be written to at any time. */
  @Override
  public SendResult send(Delivery delivery) {
    return new SendResult.Accepted(id(delivery));
  }

  @Override
  public Search find(Delivery delivery, Collection<String> taken) {
    return new Search.Sent(id(delivery));
  }

  private static String id(Delivery delivery) {
    return "SIM" + delivery.outboxId();
  }
}
