package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.TestDatabase;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.SendResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherIT {
  private static final int SENDERS = 2;

  private final TestDatabase database = TestDatabase.empty();
  private final Provider provider = new Provider();
  private final OutboxRows rows = new OutboxRows(database.dataSource());
  private final OutboxClaims claims = new OutboxClaims(database.dataSource());
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private long nanos;
  private final Dispatcher dispatcher = dispatcher();

  @BeforeEach
  void fiveMessagesForAnaAndBen() {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        VALUES ('fake', 'PHONE', '+12025550123'), ('fake', 'PHONE', '+12025550124');
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT 1 + i % 2, false, 'REPLY', 'm' || i, 'c' FROM generate_series(1, 5) i;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, 'fake', now() + interval '1 hour' FROM whatsapp_log ORDER BY id;
        """);
    dispatcher.start(tasks::add, later::add);
  }

  @Test
  void sendsEverythingOnceAndInOrderAfterOneWakeUp() {
    runAll();
    assertThat(provider.sent.stream().filter(text -> "m2m4".contains(text)))
        .containsExactly("m2", "m4");
    assertThat(provider.sent.stream().filter(text -> "m1m3m5".contains(text)))
        .containsExactly("m1", "m3", "m5");
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
  }

  @Test
  void holdsAConversationBackBehindAMessageThatWasNotSent() {
    provider.answers.put(
        "m1", () -> new SendResult.NotSent("busy", Optional.of(Duration.ofHours(2))));
    runAll();
    assertThat(provider.sent).containsExactly("m2", "m4");
    assertThat(states()).isEqualTo("PENDING,SENT,PENDING,SENT,PENDING");
    assertThat(database.value("SELECT max(error_code) FROM whatsapp_outbox")).isEqualTo("busy");
  }

  @Test
  void letsTheNextMessageGoAfterADeadOne() {
    provider.answers.put("m1", () -> new SendResult.Rejected("21211"));
    runAll();
    assertThat(states()).isEqualTo("DEAD,SENT,SENT,SENT,SENT");
    assertThat(database.value("SELECT error_code FROM outbox_dead")).isEqualTo("21211");
  }

  @Test
  void doesNotSendAgainWhatWasAcceptedThoughAnErrorCameBack() {
    provider.answers.put("m1", () -> new SendResult.Unknown("HTTP 500"));
    runAll();
    assertThat(states()).isEqualTo("UNKNOWN,SENT,PENDING,SENT,PENDING");
    provider.found = new Channel.Search.Sent("P-found");
    nextSweep();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
    assertThat(provider.sent).doesNotHaveDuplicates();
  }

  @Test
  void sendsAgainOnlyWhenTheProviderHasHadTimeToKnow() {
    provider.answers.put("m1", () -> new SendResult.Unknown("HTTP 500"));
    runAll();
    nextSweep();
    assertThat(states()).as("not there yet").contains("UNKNOWN");
    database.execute(
        "UPDATE whatsapp_outbox SET unknown_since = now() - interval '21 s' WHERE state = 'UNKNOWN'");
    nextSweep();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
    assertThat(provider.sent).hasSize(5);
  }

  @Test
  void goesOnAfterAChannelThatThrows() {
    provider.answers.put(
        "m1",
        () -> {
          throw new IllegalStateException("broken");
        });
    runAll();
    assertThat(states()).isEqualTo("SENDING,SENT,PENDING,SENT,PENDING");
  }

  @Test
  void givesBackWhatItCannotHandToAThread() {
    dispatcher.stop();
    runAll();
    assertThat(states()).isEqualTo("PENDING,PENDING,PENDING,PENDING,PENDING");
    assertThat(provider.sent).isEmpty();
  }

  @Test
  void isNotBroughtDownByADatabaseThatIsAway() {
    database.execute("ALTER TABLE whatsapp_outbox RENAME TO hidden");
    try {
      runAll();
    } finally {
      database.execute("ALTER TABLE hidden RENAME TO whatsapp_outbox");
    }
    dispatcher.wake();
    runAll();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
  }

  /** What is due later is due now. */
  private void nextSweep() {
    database.execute(
        "UPDATE whatsapp_outbox SET due_at = now() WHERE state IN ('PENDING', 'UNKNOWN')");
    dispatcher.wake();
    runAll();
  }

  private void runAll() {
    while (!tasks.isEmpty()) {
      tasks.poll().run();
    }
  }

  private String states() {
    return database.value("SELECT string_agg(state, ',' ORDER BY id) FROM whatsapp_outbox");
  }

  private Dispatcher dispatcher() {
    return dispatcher(Quota.UNPACED);
  }

  private Dispatcher dispatcher(int perSecond) {
    var lane = new Lane("fake", perSecond, new Breaker(provider, () -> nanos));
    return new Dispatcher(
        claims, new Postman(rows, new Backoff(() -> 0.5)), List.of(lane), SENDERS);
  }

  /** Answers as it is told, then accepts. */
  private static final class Provider implements Channel {
    private final Map<String, Supplier<SendResult>> answers = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private Search found = new Search.NotThere();

    @Override
    public String name() {
      return "fake";
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
    public SendResult send(Delivery delivery) {
      String text = delivery.reply().text();
      if (answers.containsKey(text)) {
        return answers.remove(text).get();
      }
      sent.add(text);
      return new SendResult.Accepted("P" + delivery.outboxId());
    }

    @Override
    public Search find(Delivery delivery, Collection<String> taken) {
      return found;
    }
  }
}
