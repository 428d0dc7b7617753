package com.barron.whatsapp.channel.simulator;

import com.barron.production.sql.DatabaseException;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;

/**
 * Delivers to the phones in the browser, which read the journal: a message is in the journal as
 * soon as it is stored, so it is never lost, late or unknown.
 */
@Singleton
class SimulatorChannel implements Channel {
  private static final int LONGEST_TEXT = 4_096;

  private final boolean on;
  private final SimulatorFileRepository files;

  @Inject
  SimulatorChannel(Settings settings, SimulatorFileRepository files) {
    this.on = settings.simulator();
    this.files = files;
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
  public boolean isWindowed() {
    return false;
  }

  @Override
  public SendResult send(Delivery delivery) {
    return new SendResult.Accepted(id(delivery));
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    return new MessageSearch.Sent(id(delivery));
  }

  @Override
  public FetchResult fetch(String reference, int most) {
    try {
      return files
          .find(reference)
          .<FetchResult>map(
              bytes ->
                  bytes.length > most ? new FetchResult.TooLarge() : new FetchResult.Fetched(bytes))
          .orElseGet(() -> new FetchResult.NotYet("no such file"));
    } catch (DatabaseException e) {
      return new FetchResult.NoAnswer("the database is away");
    } catch (IllegalArgumentException e) {
      return new FetchResult.Refused("no reference to a file");
    }
  }

  private static String id(Delivery delivery) {
    return SimulatorPhones.messageId(delivery.outboxId());
  }
}
