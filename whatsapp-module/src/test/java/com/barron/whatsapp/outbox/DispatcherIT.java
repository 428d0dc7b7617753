package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.Backoff;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.ChannelStub;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ForwardingChannel;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.consent.ConsentFixture;
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

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final Provider provider = new Provider();
  private final Sql sql = new Sql(database.dataSource());
  private final OutboxRepository rows = new OutboxRepository(sql);
  private final OutboxClaimRepository claims = new OutboxClaimRepository(sql);
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
    provider.found = new Channel.MessageSearch.Sent("P-found");
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
  void givesUpWhatNobodyReportsWhereNothingElseTellsAndNeverSendsItAgain() {
    provider.found = new Channel.MessageSearch.OnlyReports();
    provider.answers.put("m1", () -> new SendResult.Unknown("HTTP 500"));
    runAll();
    nextSweep();
    assertThat(states()).as("a report may come").isEqualTo("UNKNOWN,SENT,PENDING,SENT,PENDING");
    database.execute(
        "UPDATE whatsapp_outbox SET unknown_since = now() - interval '61 s' WHERE state = 'UNKNOWN'");
    nextSweep();
    assertThat(states()).isEqualTo("DEAD,SENT,SENT,SENT,SENT");
    assertThat(database.value("SELECT error_code FROM outbox_dead")).isEqualTo("unknown-outcome");
    assertThat(provider.sent).containsExactlyInAnyOrder("m2", "m3", "m4", "m5");
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

  @Test
  void sendsTheTemplateOnceWhenTheOrdinaryMessageIsRefused() {
    addTemplate("m2");
    provider.answers.put("m2", () -> new SendResult.TemplateNeeded("63016"));
    runAll();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
    assertThat(provider.sent).contains("template of m2").doesNotContain("m2");
    assertThat(database.value("SELECT attempts FROM whatsapp_outbox WHERE id = 2")).isEqualTo("2");
  }

  @Test
  void sendsNumberedTextOnceWhenTheChoicesAreRefused() {
    addChoices("m2");
    provider.answers.put("m2", () -> new SendResult.TextNeeded("131009"));
    runAll();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
    assertThat(provider.sent).contains("m2\n1. X").doesNotContain("m2");
  }

  @Test
  void isDeadWhenTextIsRefusedToo() {
    addChoices("m2");
    provider.answers.put("m2", () -> new SendResult.TextNeeded("131009"));
    provider.answers.put("m2\n1. X", () -> new SendResult.TextNeeded("131009"));
    runAll();
    assertThat(states()).isEqualTo("SENT,DEAD,SENT,SENT,SENT");
    assertThat(database.value("SELECT error_code FROM outbox_dead")).isEqualTo("131009");
  }

  @Test
  void sendsAtOnceWhatHasAnotherForm() {
    provider.answers.put("m2", () -> new SendResult.FormRefused("132001"));
    runAll();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
    assertThat(database.value("SELECT attempts FROM whatsapp_outbox WHERE id = 2")).isEqualTo("2");
  }

  @Test
  void letsAllLeaveAfterAnOperatorMendedIt() {
    provider.refuses = true;
    for (int round = 0; round < 10; round++) {
      nextSweep();
    }
    assertThat(states()).isEqualTo("PENDING,PENDING,PENDING,PENDING,PENDING");
    assertThat(provider.attempts).as("then the breaker is open").isBetween(5, 6);
    provider.refuses = false;
    nanos += Duration.ofSeconds(1).toNanos();
    nextSweep();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
  }

  private void addChoices(String body) {
    database.execute(
        "UPDATE whatsapp_log SET payload = '{\"choices\":[{\"id\":\"x\",\"label\":\"X\"}]}'"
            + " WHERE body = '"
            + body
            + "'");
  }

  @Test
  void isDeadWhenNoTemplateHelps() {
    provider.answers.put("m1", () -> new SendResult.TemplateNeeded("63016"));
    addTemplate("m2");
    provider.answers.put("m2", () -> new SendResult.TemplateNeeded("63016"));
    provider.answers.put("template of m2", () -> new SendResult.TemplateNeeded("63016"));
    runAll();
    assertThat(states()).isEqualTo("DEAD,DEAD,SENT,SENT,SENT");
  }

  @Test
  void sendsNoFasterThanThePace() {
    Dispatcher slow = dispatcher(1);
    slow.start(tasks::add, later::add);
    dispatcher.stop();
    runAll();
    assertThat(provider.sent).hasSize(1);
    assertThat(later).as("comes back soon, and only once").hasSize(1);
    slow.wake();
    runAll();
    assertThat(provider.sent).hasSize(1);
    // A second goes by.
    database.execute("UPDATE whatsapp_send_rate SET full_at = full_at - interval '1 second'");
    later.poll().run();
    runAll();
    assertThat(provider.sent).hasSize(2);
  }

  @Test
  void goesOnWithAChannelWhileAnotherIsHeldBack() {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        SELECT 'other', 'BSUID', 'US.' || i FROM generate_series(1, 5) i;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT id, false, 'REPLY', 'o' || id - 2, 'c' FROM whatsapp_session WHERE channel = 'other' ORDER BY id;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, 'other', now() + interval '1 hour' FROM whatsapp_log WHERE body LIKE 'o%';
        """);
    Dispatcher both = dispatcher(List.of(lane("fake", 1), lane("other", 1_000)));
    both.start(tasks::add, later::add);
    dispatcher.stop();
    runAll();
    assertThat(provider.sent).contains("o1", "o2", "o3", "o4", "o5").hasSize(6);
    assertThat(later).as("the channel that is held back").hasSize(1);
    both.wake("fake");
    assertThat(tasks).as("nobody looks while its pace gives nothing").isEmpty();
    both.wake("other");
    assertThat(tasks).hasSize(1);
  }

  @Test
  void leavesAProviderAloneThatDoesNotAnswer() {
    provider.down = true;
    for (int round = 0; round < 10; round++) {
      nextSweep();
    }
    assertThat(provider.attempts).as("not ten a conversation").isBetween(5, 6);
    int before = provider.attempts;
    nanos += Duration.ofSeconds(1).toNanos();
    nextSweep();
    nextSweep();
    assertThat(provider.attempts).as("one tries, and the pause doubles").isEqualTo(before + 1);
    nanos += Duration.ofSeconds(2).toNanos();
    provider.down = false;
    nextSweep();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT");
  }

  @Test
  void servesEverybodyElseWhileTheListIsRefused() {
    addPeopleInDoubt(10);
    provider.found = new Channel.MessageSearch.ListRefused("HTTP 403 code 20003");
    for (int round = 0; round < 5; round++) {
      nextSweep();
    }
    assertThat(states()).startsWith("SENT,SENT,SENT,SENT,SENT,UNKNOWN,UNKNOWN");
    assertThat(provider.searches).as("one finds out that nobody may look").isEqualTo(1);
    assertThat(dispatcher.queues()).allMatch(ChannelQueue::isListRefused);
    assertThat(database.value("SELECT max(error_code) FROM whatsapp_outbox"))
        .isEqualTo("list refused HTTP 403 code 20003");
    provider.found = new Channel.MessageSearch.Sent("P-found");
    database.execute("DELETE FROM whatsapp_outbox WHERE id > 6");
    nanos += Duration.ofSeconds(1).toNanos();
    nextSweep();
    assertThat(states()).isEqualTo("SENT,SENT,SENT,SENT,SENT,SENT");
    assertThat(dispatcher.queues()).noneMatch(ChannelQueue::isListRefused);
  }

  @Test
  void triesToSendThoughMessagesInDoubtAreDueFirst() {
    provider.down = true;
    for (int round = 0; round < 10; round++) {
      nextSweep();
    }
    provider.down = false;
    provider.found = new Channel.MessageSearch.NoAnswer("down");
    addPeopleInDoubt(200);
    nanos += Duration.ofSeconds(1).toNanos();
    database.execute(
        """
        UPDATE whatsapp_outbox SET due_at = now() - interval '1 hour' WHERE state = 'UNKNOWN';
        UPDATE whatsapp_outbox SET due_at = now() WHERE state = 'PENDING';
        """);
    dispatcher.wake();
    runAll();
    assertThat(states()).startsWith("SENT,SENT,SENT,SENT,SENT,UNKNOWN");
  }

  @Test
  void asksForMessagesInDoubtThoughNothingIsSent() {
    provider.down = true;
    for (int round = 0; round < 10; round++) {
      nextSweep();
    }
    addPeopleInDoubt(10);
    provider.found = new Channel.MessageSearch.OnlyReports();
    nextSweep();
    assertThat(provider.searches).isEqualTo(10);
  }

  private void addPeopleInDoubt(int count) {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        SELECT 'fake', 'BSUID', 'US.' || i FROM generate_series(1, $COUNT) i;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT id, false, 'REPLY', 'd' || id, 'c' FROM whatsapp_session WHERE identity_kind = 'BSUID' ORDER BY id;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, state, attempts, unknown_since)
        SELECT id, session_id, 'fake', now() + interval '1 hour', 'UNKNOWN', 1, now() FROM whatsapp_log WHERE body LIKE 'd%';
        """
            .replace("$COUNT", String.valueOf(count)));
  }

  @Test
  void asksAgainWhenTheDatabaseWasAwayDuringTheTry() {
    database.execute("DELETE FROM whatsapp_outbox");
    addPeopleInDoubt(1);
    provider.found = new Channel.MessageSearch.ListRefused("HTTP 403");
    nextSweep();
    provider.found = new Channel.MessageSearch.Sent("P-found");
    nanos += Duration.ofSeconds(1).toNanos();
    database.execute("UPDATE whatsapp_outbox SET due_at = now()");
    dispatcher.wake();
    tasks.poll().run();
    assertThat(tasks).as("the try is claimed").isNotEmpty();
    database.execute("ALTER TABLE whatsapp_outbox RENAME TO hidden");
    try {
      tasks.poll().run();
    } finally {
      database.execute("ALTER TABLE hidden RENAME TO whatsapp_outbox");
    }
    nextSweep();
    assertThat(states()).isEqualTo("SENT");
  }

  @Test
  void seesPastAConversationThatIsLongerThanItsLook() {
    database.execute(
        """
        DELETE FROM whatsapp_outbox;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT CASE WHEN i <= 300 THEN 1 ELSE 2 END, false, 'REPLY', 'n' || i, 'c' FROM generate_series(1, 301) i;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, due_at)
        SELECT id, session_id, 'fake', now() + interval '1 hour', now() - interval '1 hour' + id * interval '1 ms'
          FROM whatsapp_log WHERE body LIKE 'n%';
        """);
    provider.answers.put(
        "n1", () -> new SendResult.NotSent("busy", Optional.of(Duration.ofHours(2))));
    dispatcher.wake();
    runAll();
    assertThat(provider.sent).containsExactly("n301");
    database.execute(
        """
        UPDATE whatsapp_outbox SET due_at = now() WHERE state = 'PENDING' AND attempts > 0;
        DELETE FROM whatsapp_outbox WHERE id IN (SELECT id FROM whatsapp_log WHERE body LIKE 'n___' AND body < 'n298');
        DELETE FROM whatsapp_outbox WHERE id IN (SELECT id FROM whatsapp_log WHERE body LIKE 'n__');
        """);
    dispatcher.wake();
    runAll();
    assertThat(provider.sent)
        .containsExactly(
            "n301", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n298", "n299", "n300");
  }

  /** Its first row was locked by somebody else when the others were parked. */
  @Test
  void aRowThatWasNotParkedItselfMakesTheParkedOneBehindItDue() {
    database.execute(
        """
        DELETE FROM whatsapp_outbox;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT i, 1, 'fake', now() + interval '1 hour' FROM generate_series(1, 3) i;
        UPDATE whatsapp_outbox SET due_at = 'infinity' WHERE id = 3;
        UPDATE whatsapp_outbox SET state = 'WITHDRAWN', finished_at = now() WHERE id = 1;
        """);
    assertThat(database.value("SELECT due_at FROM whatsapp_outbox WHERE id = 3"))
        .isEqualTo("infinity");
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'WITHDRAWN', finished_at = now() WHERE id = 2");
    assertThat(database.value("SELECT due_at <= now() FROM whatsapp_outbox WHERE id = 3"))
        .isEqualTo("t");
  }

  private void addTemplate(String body) {
    database.execute(
        "UPDATE whatsapp_log SET payload = '{\"template\":{\"name\":\"SLA_BREACH\",\"variables\":[]}}'"
            + " WHERE body = '"
            + body
            + "'");
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
    return dispatcher(ClaimQuota.UNPACED);
  }

  private Dispatcher dispatcher(int perSecond) {
    return dispatcher(List.of(lane("fake", perSecond)));
  }

  private Dispatcher dispatcher(List<ChannelQueue> channelQueues) {
    return new Dispatcher(
        claims,
        new OutboxSender(
            rows, ConsentFixture.on(database.dataSource()), Backoff.upTo(Duration.ofMinutes(1))),
        channelQueues,
        SENDERS);
  }

  private ChannelQueue lane(String name, int perSecond) {
    return new ChannelQueue(
        new ObservedChannel(new Named(name, provider), () -> nanos), perSecond, SENDERS);
  }

  /** The same provider by another name. */
  private static final class Named extends ForwardingChannel {
    private final String name;

    Named(String name, Channel channel) {
      super(channel);
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }
  }

  /** Answers as it is told, then accepts. */
  private static final class Provider extends ChannelStub {
    private final Map<String, Supplier<SendResult>> answers = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private MessageSearch found = new MessageSearch.NotThere();
    private boolean down;
    private boolean refuses;
    private int attempts;
    private int searches;

    private Provider() {
      super("fake");
    }

    @Override
    public SendResult send(Delivery delivery) {
      attempts++;
      if (down) {
        return new SendResult.NotSent("no connection", Optional.empty());
      }
      if (refuses) {
        return new SendResult.OperatorNeeded("HTTP 400 code 133010");
      }
      String text = (delivery.windowOpen() ? "" : "template of ") + delivery.reply().text();
      if (answers.containsKey(text)) {
        return answers.remove(text).get();
      }
      sent.add(text);
      return new SendResult.Accepted("P" + delivery.outboxId());
    }

    @Override
    public MessageSearch find(Delivery delivery, Collection<String> taken) {
      searches++;
      return found;
    }
  }
}
