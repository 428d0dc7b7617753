package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.Backoff;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.consent.ConsentFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages whose rows are written as this node's to send. */
class ReservationsIT {
  private static final int SENDERS = 2;
  private static final OptionalLong NEW = OptionalLong.empty();
  private static final OptionalLong CONVERSATION = OptionalLong.of(1);

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final Sql sql = new Sql(database.dataSource());
  private final AcceptingChannel provider = new AcceptingChannel("fake");
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private Dispatcher dispatcher = dispatcher(ClaimQuota.UNPACED);

  @BeforeEach
  void oneConversation() {
    database.execute(
        "INSERT INTO whatsapp_session (channel, identity_kind, identity_value)"
            + " VALUES ('fake', 'PHONE', '+12025550123')");
    start();
  }

  @Test
  void sendsTheRowThatIsOursWithoutAClaim() {
    Reservation reservation = reserve();
    reservation.send(row("m1", reservation.lease()));
    runAll();
    assertThat(provider.sent).containsExactly("m1");
    assertThat(states()).isEqualTo("SENT");
  }

  @Test
  void sendsTheNextOfAConversationAfterTheFirst() {
    Reservation first = reserve();
    first.send(row("m1", first.lease()));
    Reservation second = dispatcher.reserve("fake", CONVERSATION).orElseThrow();
    assertThat(second.lease().follows()).contains(first.lease().token());
    second.send(row("m2", second.lease()));
    assertThat(tasks).as("the second one waits for the first").hasSize(1);
    runAll();
    assertThat(provider.sent).containsExactly("m1", "m2");
    assertThat(states()).isEqualTo("SENT,SENT");
    Reservation third = dispatcher.reserve("fake", CONVERSATION).orElseThrow();
    assertThat(third.lease().follows()).as("nothing is on its way").isEmpty();
  }

  @Test
  void leavesTheNextOneToAClaimWhenTheFirstDidNotLeave() {
    provider.answer = new SendResult.NotSent("down", Optional.empty());
    AtomicInteger tries = new AtomicInteger();
    provider.meanwhile = tries::incrementAndGet;
    Reservation first = reserve();
    first.send(row("m1", first.lease()));
    Reservation second = dispatcher.reserve("fake", CONVERSATION).orElseThrow();
    second.send(row("m2", second.lease()));
    runAll();
    assertThat(states()).isEqualTo("PENDING,PENDING");
    assertThat(tries).as("the second one was not tried").hasValue(1);
  }

  @Test
  void hasNoSenderForMoreThanThereAre() {
    reserve();
    Reservation second = reserve();
    assertThat(dispatcher.reserve("fake", NEW)).isEmpty();
    second.release();
    assertThat(dispatcher.reserve("fake", NEW)).isPresent();
  }

  @Test
  void hasNoSenderForAChannelThatIsOff() {
    assertThat(dispatcher.reserve("other", NEW)).isEmpty();
  }

  @Test
  void hasNoSenderWhenItIsStopped() {
    dispatcher.stop();
    assertThat(dispatcher.reserve("fake", NEW)).isEmpty();
  }

  @Test
  void letsWhatWaitsGoFirst() {
    for (int i = 0; i < SENDERS; i++) {
      database.execute(
          "INSERT INTO whatsapp_session (channel, identity_kind, identity_value) VALUES ('fake', 'PHONE', 'x"
              + i
              + "')");
      insert("w" + i, 2 + i, "'PENDING', 0, NULL, NULL, now()");
    }
    dispatcher.wake();
    tasks.poll().run();
    assertThat(dispatcher.reserve("fake", NEW))
        .as("as many as there are senders were due")
        .isEmpty();
    runAll();
    assertThat(dispatcher.reserve("fake", NEW)).as("all of them left").isPresent();
  }

  @Test
  void hasNoSenderForAProviderThatDoesNotAnswer() {
    provider.answer = new SendResult.NotSent("down", Optional.empty());
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      Reservation reservation = reserve();
      reservation.send(row("m" + i, reservation.lease()));
      runAll();
    }
    assertThat(dispatcher.reserve("fake", NEW)).isEmpty();
  }

  @Test
  void leavesToAClaimWhatThePaceHoldsBack() {
    dispatcher = dispatcher(1);
    start();
    Reservation first = reserve();
    Reservation second = reserve();
    first.send(row("m1", first.lease()));
    second.send(row("m2", second.lease()));
    runAll();
    assertThat(provider.sent).containsExactly("m1");
    assertThat(states()).isEqualTo("SENT,PENDING");
    assertThat(dispatcher.reserve("fake", NEW)).as("until the pace gives something").isEmpty();
  }

  @Test
  void plansOneLookHoweverManyThePaceHoldsBack() {
    dispatcher = dispatcher(1);
    start();
    Reservation sent = reserve();
    sent.send(row("m1", sent.lease()));
    runAll();
    Reservation second = reserve();
    Reservation third = reserve();
    second.send(row("m2", second.lease()));
    third.send(row("m3", third.lease()));
    runAll();
    assertThat(states()).isEqualTo("SENT,PENDING,PENDING");
    assertThat(later).hasSize(1);
  }

  @Test
  void givesBackWhatWasCommittedThoughNobodyKnewIt() {
    Reservation reservation = reserve();
    row("m1", reservation.lease());
    reservation.releaseInDoubt();
    dispatcher.wake();
    runAll();
    assertThat(provider.sent).containsExactly("m1");
    assertThat(states()).isEqualTo("SENT");
    assertThat(database.value("SELECT attempts FROM whatsapp_outbox")).isEqualTo("1");
  }

  @Test
  void givesBackWhatCouldNotAskForItsTurn() {
    dispatcher = dispatcher(10);
    start();
    Reservation reservation = reserve();
    reservation.send(row("m1", reservation.lease()));
    database.execute("ALTER TABLE whatsapp_send_rate RENAME TO hidden");
    try {
      tasks.poll().run();
    } finally {
      database.execute("ALTER TABLE hidden RENAME TO whatsapp_send_rate");
    }
    assertThat(states()).isEqualTo("SENDING");
    dispatcher.wake();
    runAll();
    assertThat(provider.sent).containsExactly("m1");
  }

  /** The reply behind is committed, and looked for, while the result of the first is recorded. */
  @Test
  void looksAgainForWhatCameWhileTheOneBeforeItWasRecorded() {
    Reservation reservation = reserve();
    LeasedMessage first = row("m1", reservation.lease());
    provider.meanwhile =
        () -> {
          insert("m2", 1, "'PENDING', 0, NULL, NULL, now()");
          dispatcher.wake();
          // The round that this began sees the first one unsent.
          tasks.poll().run();
          // As the statement that records the first one does not see the second one.
          database.execute("UPDATE whatsapp_outbox SET session_id = -1 WHERE state = 'PENDING'");
        };
    reservation.send(first);
    tasks.poll().run();
    database.execute("UPDATE whatsapp_outbox SET session_id = 1 WHERE session_id = -1");
    provider.meanwhile = () -> {};
    runAll();
    assertThat(provider.sent).containsExactly("m1", "m2");
  }

  /** Another node sends the first one: this node hears nothing of its end. */
  @Test
  void looksASecondTimeForWhatStoodBehindAnotherNodesMessage() {
    insert("m1", 1, "'SENDING', 1, now(), gen_random_uuid(), now() + interval '30 s'");
    insert("m2", 1, "'PENDING', 0, NULL, NULL, now()");
    dispatcher.wake();
    runAll();
    assertThat(provider.sent).isEmpty();
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'SENT', provider_message_id = 'P', finished_at = now(), lease_token = NULL"
            + " WHERE state = 'SENDING'");
    assertThat(later).hasSize(1);
    later.poll().run();
    runAll();
    assertThat(provider.sent).containsExactly("m2");
    assertThat(later).as("once for each announcement").isEmpty();
  }

  private Reservation reserve() {
    return dispatcher.reserve("fake", NEW).orElseThrow();
  }

  private LeasedMessage row(String text, Lease lease) {
    insert(text, 1, "'SENDING', 1, now(), '" + lease.token() + "', now() + interval '30 s'");
    long id = Long.parseLong(database.value("SELECT max(id) FROM whatsapp_log"));
    return new LeasedMessage(
        id,
        1,
        Instant.EPOCH,
        new Identity("fake", IdentityKind.PHONE, "+12025550123"),
        Reply.of(text),
        "c",
        Locale.ENGLISH);
  }

  private void insert(String text, long session, String state) {
    database.execute(
        """
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        VALUES ($SESSION, false, 'REPLY', '$TEXT', 'c');
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, state, attempts, first_tried_at, lease_token, due_at)
        SELECT max(id), $SESSION, 'fake', now() + interval '1 hour', $STATE FROM whatsapp_log;
        """
            .replace("$SESSION", String.valueOf(session))
            .replace("$TEXT", text)
            .replace("$STATE", state));
  }

  private void start() {
    dispatcher.start(tasks::add, later::add);
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

  private Dispatcher dispatcher(int perSecond) {
    return new Dispatcher(
        new OutboxClaimRepository(sql),
        new OutboxSender(
            new OutboxRepository(sql),
            ConsentFixture.on(database.dataSource()),
            Backoff.upTo(Duration.ofMinutes(1))),
        List.of(new ChannelQueue(new ObservedChannel(provider, () -> 0L), perSecond, SENDERS)),
        SENDERS);
  }
}
