package com.barron.whatsapp.idle;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.identity.IdentityWasRevoked;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.JdbcTransactions;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.consent.ConsentFixture;
import com.barron.whatsapp.conversation.CountingChat;
import com.barron.whatsapp.conversation.InMemoryPeople;
import com.barron.whatsapp.conversation.InMemorySessionCache;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.conversation.MessageIntakeService;
import com.barron.whatsapp.conversation.MessageProcessor;
import com.barron.whatsapp.conversation.PeopleObserver;
import com.barron.whatsapp.conversation.ProcessedMessageRepository;
import com.barron.whatsapp.conversation.RelatedMessageRepository;
import com.barron.whatsapp.conversation.RelatedMessages;
import com.barron.whatsapp.conversation.RememberedUndo;
import com.barron.whatsapp.conversation.SenderAuthentication;
import com.barron.whatsapp.conversation.SessionCodec;
import com.barron.whatsapp.conversation.SessionRepository;
import com.barron.whatsapp.conversation.StrangerReplies;
import com.barron.whatsapp.conversation.StrangerReplyRepository;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.settings.ConversationTimeouts;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.typing.TypingIndicators;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleConversationsIT {
  private static final Identity ANA = new Identity("twilio", IdentityKind.PHONE, "+12025550123");
  private static final Duration NUDGE = Duration.ofMinutes(15);
  private static final Duration END = Duration.ofHours(2);

  private static final Settings SETTINGS =
      new Settings(Optional.empty(), URI.create("http://localhost:8080"), false, false);

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemorySessionCache cache = new InMemorySessionCache();
  private final AtomicInteger wakeUps = new AtomicInteger();
  private final JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
  private final SessionRepository rows = new SessionRepository(transactions.sql());
  private final IdleConversationRepository idleConversationRepository =
      new IdleConversationRepository(transactions.sql());
  private final MessageIntake intake =
      new MessageIntakeService(
          cache,
          transactions,
          new MessageProcessor(
              rows,
              new ProcessedMessageRepository(transactions.sql()),
              new StrangerReplies(
                  new StrangerReplyRepository(transactions.sql()), new CountingChat()),
              new SenderAuthentication(people, people, SETTINGS),
              new CountingChat(),
              person -> Optional.empty(),
              Channels.of(),
              SETTINGS,
              Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
              wish -> {},
              new RelatedMessages(
                  new RelatedMessageRepository(transactions.sql()), new RememberedUndo())),
          new TypingIndicators(Channels.of()),
          wakeUps::incrementAndGet,
          (channel, conversation) -> Optional.empty(),
          Metrics.unread(),
          Clock.systemUTC());

  @BeforeEach
  void beginAConversation() {
    people.enrol("Ana", Role.TECHNICIAN, ANA);
    receive("SM1", "hello");
    everythingIsSent();
    wakeUps.set(0);
  }

  @Test
  void leavesAloneWhoSpokeJustNow() {
    restedFor("14 minutes 50 seconds");
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello");
  }

  @Test
  void asksOnceForEachSilence() {
    restedFor("16 minutes");
    sweep();
    everythingIsSent();
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello, still there, Ana?");
    assertThat(wakeUps).hasValue(1);
    assertThat(cache.find(ANA)).isEmpty();

    receive("SM2", "here");
    everythingIsSent();
    restedFor("16 minutes");
    database.execute("UPDATE whatsapp_session SET reminded_at = reminded_at - interval '1 hour'");
    sweep();
    assertThat(ours()).endsWith("2 Ana here, still there, Ana?");
  }

  @Test
  void storesTheNudgeLikeAReply() {
    restedFor("16 minutes");
    sweep();
    assertThat(database.value("SELECT version FROM whatsapp_session")).isEqualTo("2");
    assertThat(
            database.value(
                "SELECT o.state || ' ' || l.kind || ' ' || (o.expires_at <= now() + interval '1 hour')"
                    + " FROM whatsapp_outbox o JOIN whatsapp_log l USING (session_id, id) ORDER BY id DESC LIMIT 1"))
        .isEqualTo("PENDING REPLY true");
  }

  @Test
  void goesOnAfterANudgeThoughTheCacheKnowsNothingOfIt() {
    restedFor("16 minutes");
    String stale = cache.texts.get(ANA);
    sweep();
    cache.texts.put(ANA, stale);
    receive("SM2", "here");
    assertThat(ours()).endsWith("2 Ana here");
  }

  @Test
  void closesTheFormAndKeepsWhatWasFilled() {
    restedFor("121 minutes");
    sweep();
    everythingIsSent();
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello, closed");
    var state = state();
    assertThat(state.form()).isEmpty();
    assertThat(state.suspendedForm()).contains(new SuspendedForm("counting", Map.of("count", "1")));
  }

  @Test
  void closesInSilenceWhoMayNotBeWrittenTo() {
    restedFor("24 hours");
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello");
    assertThat(state().suspendedForm()).isPresent();
  }

  @Test
  void asksNobodyWhoWantsNoNewsAndClosesInSilence() {
    ConsentFixture.on(database.dataSource()).told(ANA, false);
    restedFor("16 minutes");
    sweep();
    restedFor("121 minutes");
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello");
    assertThat(state().suspendedForm()).isPresent();
  }

  @Test
  void asksNobodyOutsideTheWindow() {
    restedFor("24 hours");
    sweepers(NUDGE, Duration.ZERO).run();
    assertThat(ours()).isEqualTo("1 Ana hello");
    assertThat(state().form()).isEqualTo("counting");
  }

  @Test
  void asksNobodyWhoWasRevoked() {
    restedFor("16 minutes");
    new PeopleObserver(rows, new InMemorySessionCache()).on(new IdentityWasRevoked(ANA));
    database.execute("UPDATE whatsapp_session SET state = '{\"form\":\"counting\"}'");
    sweep();
    restedFor("3 hours");
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello");
  }

  @Test
  void asksNobodyToWhomAMessageStillWaits() {
    restedFor("16 minutes");
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'PENDING', provider_message_id = NULL, finished_at = NULL");
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello");
  }

  @Test
  void asksNobodyAtTheMenu() {
    restedFor("16 minutes");
    database.execute("UPDATE whatsapp_session SET state = '{\"form\":\"\",\"answers\":{}}'");
    sweep();
    database.execute("UPDATE whatsapp_session SET state = '{}'");
    sweep();
    assertThat(ours()).isEqualTo("1 Ana hello");
  }

  @Test
  void canBeSwitchedOff() {
    restedFor("3 hours");
    sweepers(Duration.ZERO, Duration.ZERO).run();
    sweepers(NUDGE, Duration.ZERO).run();
    assertThat(ours()).isEqualTo("1 Ana hello, still there, Ana?");
  }

  @Test
  void asksOnceHoweverManyNodesLookAtOnce() throws Exception {
    IntStream.range(0, 200).forEach(this::another);
    restedFor("16 minutes");
    everythingIsSent();
    inParallel(
        () -> sweepers(NUDGE, END).run(),
        () -> sweepers(NUDGE, END).run(),
        () -> sweepers(NUDGE, END).run());
    assertThat(database.value("SELECT count(*) FROM whatsapp_log WHERE body LIKE 'still there%'"))
        .isEqualTo("201");
    assertThat(database.value("SELECT max(version) FROM whatsapp_session")).isEqualTo("2");
  }

  @Test
  void aMessageThatCameMeanwhileWins() throws Exception {
    restedFor("16 minutes");
    IdleConversation found = idleConversationRepository.find(NUDGE, END, 10).get(0);
    receive("SM2", "here");
    everythingIsSent();
    assertThat(idleConversationRepository.claim(found, NUDGE, END)).isEmpty();
  }

  @Test
  void leavesAConversationToTheMessageThatHoldsIt() throws SQLException {
    restedFor("16 minutes");
    try (Connection message = database.dataSource().getConnection()) {
      message.setAutoCommit(false);
      try (var statement = message.createStatement()) {
        statement.execute("SELECT 1 FROM whatsapp_session FOR UPDATE");
        sweep();
        message.rollback();
      }
    }
    assertThat(ours()).isEqualTo("1 Ana hello");
  }

  @Test
  void oneThatCannotBeAskedStopsNoOther() {
    restedFor("17 minutes");
    database.execute(
        "UPDATE whatsapp_session SET state = '{\"form\":\"counting\",\"answers\":{\"poison\":\"1\"}}'");
    another(7);
    database.execute(
        "UPDATE whatsapp_session SET last_inbound_at = now() - interval '16 minutes' WHERE person_name <> 'Ana'");
    everythingIsSent();
    sweep();
    assertThat(ours()).endsWith("still there, P7?");
  }

  @Test
  void keepsTheUpdateOfAMessageHeapOnly() {
    assertThat(
            database.value(
                "SELECT count(*) FROM pg_indexes WHERE tablename = 'whatsapp_session'"
                    + " AND indexdef ~ 'reminded_at|last_inbound_at|state|version'"))
        .isEqualTo("0");
  }

  private DialogueState state() {
    return SessionCodec.state(database.value("SELECT state FROM whatsapp_session"));
  }

  private void another(int number) {
    var identity = new Identity("twilio", IdentityKind.PHONE, "+12025551" + (100 + number));
    people.enrol("P" + number, Role.TECHNICIAN, identity);
    intake.receive(new InboundMessage(identity, "SX" + number, new Content.Text("x"), ""));
  }

  private void sweep() {
    sweepers(NUDGE, END).run();
  }

  private IdleConversationService sweepers(Duration nudge, Duration end) {
    return new IdleConversationService(
        idleConversationRepository,
        transactions,
        new CountingChat(),
        Channels.of(),
        cache,
        wakeUps::incrementAndGet,
        new ConversationTimeouts(nudge, end, 400, 30));
  }

  private void receive(String id, String text) {
    intake.receive(new InboundMessage(ANA, id, new Content.Text(text), ""));
  }

  private void restedFor(String span) {
    database.execute(
        "UPDATE whatsapp_session SET last_inbound_at = now() - interval '" + span + "'");
  }

  private void everythingIsSent() {
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'SENT', provider_message_id = 'SM' || id, finished_at = now()"
            + " WHERE state = 'PENDING'");
  }

  private String ours() {
    return database.value(
        "SELECT string_agg(body, ', ' ORDER BY id) FROM whatsapp_log WHERE NOT from_person");
  }

  private static void inParallel(Runnable... work) throws Exception {
    var threads = Executors.newFixedThreadPool(work.length);
    try {
      var ends = List.of(work).stream().map(threads::submit).toList();
      for (Future<?> end : ends) {
        end.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
