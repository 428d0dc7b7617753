package com.barron.whatsapp.outbox.view;

import com.barron.production.sql.DatabaseUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The outbox as operators see it: the state of messages, never what they say or to whom. */
public interface OutboxView {
  /**
   * The dead rows and the most recent others, newest first.
   *
   * @param most how many at the most, 1 to 200
   * @throws DatabaseUnavailableException when the database is away or busy
   */
  List<Row> latest(int most);

  /**
   * What did not arrive, newest first: dead rows, and those of the last 2,000 messages that the
   * provider took and could not deliver, but for those that were sent again.
   *
   * @param most how many at the most, 1 to 200
   * @throws DatabaseUnavailableException when the database is away or busy
   */
  List<Row> undelivered(int most);

  /** How many wait or are dead, by channel and state, and since when the oldest waits. */
  List<Depth> depths();

  /**
   * The messages of a channel in a state.
   *
   * @param state in lower case, for people to read
   * @param oldest empty where nobody waits for it
   */
  record Depth(String channel, String state, long messages, Optional<Instant> oldest) {}

  /**
   * A message that we owe, or owed.
   *
   * @param conversation the id of the conversation that it belongs to
   * @param state the row's state, in lower case, for people to read
   * @param attempts how often it was handed to the provider
   * @param errorCode the provider's code or our reason, when the last attempt failed
   * @param failure the same in plain words
   * @param createdAt when it was decided
   */
  record Row(
      long id,
      long conversation,
      String channel,
      String state,
      int attempts,
      Optional<String> errorCode,
      Optional<FailureReason> failure,
      Instant createdAt) {
    /** Whether it can be sent after all. */
    public boolean isDead() {
      return state.equals("dead");
    }
  }
}
