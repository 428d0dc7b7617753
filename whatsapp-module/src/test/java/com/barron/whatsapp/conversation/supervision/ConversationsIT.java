package com.barron.whatsapp.conversation.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.JdbcTransactions;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.conversation.CountingChat;
import com.barron.whatsapp.conversation.InMemoryPeople;
import com.barron.whatsapp.conversation.InMemorySessionCache;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.conversation.MessageIntakeService;
import com.barron.whatsapp.conversation.MessageProcessor;
import com.barron.whatsapp.conversation.ProcessedMessageRepository;
import com.barron.whatsapp.conversation.RelatedMessageRepository;
import com.barron.whatsapp.conversation.RelatedMessages;
import com.barron.whatsapp.conversation.RememberedUndo;
import com.barron.whatsapp.conversation.SenderAuthentication;
import com.barron.whatsapp.conversation.SessionRepository;
import com.barron.whatsapp.conversation.StrangerReplies;
import com.barron.whatsapp.conversation.StrangerReplyRepository;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.typing.TypingIndicators;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conversations that a person takes over, on a real database. */
class ConversationsIT {
  private static final Identity ANA = new Identity("twilio", IdentityKind.PHONE, "+12025550123");
  private static final PersonId THANDI = new PersonId(801);
  private static final PersonId PIETER = new PersonId(802);
  private static final PersonId NOBODY = new PersonId(803);
  private static final String FORM = "0f7c5f3a-0000-4000-8000-000000000001";

  private static final Settings SETTINGS =
      new Settings(Optional.empty(), URI.create("http://localhost:8080"), false, false);

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemorySessionCache cache = new InMemorySessionCache();
  private final JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
  private final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
  private final SupervisedConversationRepository rows =
      new SupervisedConversationRepository(transactions.sql());
  private final ConversationService conversations =
      new ConversationService(
          new SupervisedConversations(rows, new CountingChat()),
          new ConversationRecorder(rows, Channels.of(), audited::addAll),
          new ConversationTransactions(rows, transactions, cache, () -> {}),
          new SupervisorsMay(),
          persons -> Map.of(THANDI, "Thandi", PIETER, "Pieter"),
          new CountingChat());
  private final MessageIntake intake =
      new MessageIntakeService(
          cache,
          transactions,
          new MessageProcessor(
              new SessionRepository(transactions.sql()),
              new ProcessedMessageRepository(transactions.sql()),
              new StrangerReplies(
                  new StrangerReplyRepository(transactions.sql()), new CountingChat()),
              new SenderAuthentication(people, people, SETTINGS),
              new CountingChat(),
              person -> Optional.empty(),
              Channels.of(),
              SETTINGS,
              Clock.systemUTC(),
              wish -> {},
              new RelatedMessages(
                  new RelatedMessageRepository(transactions.sql()), new RememberedUndo())),
          new TypingIndicators(Channels.of()),
          () -> {},
          (channel, conversation) -> Optional.empty(),
          Metrics.unread(),
          Clock.systemUTC());

  private long conversation;

  @BeforeEach
  void beginAConversation() {
    people.enrol("Ana", Role.TECHNICIAN, ANA);
    receive("SM1", "hello");
    conversation = Long.parseLong(database.value("SELECT id FROM whatsapp_session"));
  }

  @Test
  void barronKeepsQuietWhereSomebodyTalksAndWhatIsSaidIsKept() {
    assertThat(conversations.takeOver(conversation, THANDI)).isEqualTo(SupervisionResult.DONE);
    receive("SM2", "are you there");
    receive("SM2", "are you there");

    assertThat(ours()).isEqualTo("1 Ana hello, taken over by Thandi");
    assertThat(theirs()).isEqualTo("hello, are you there");
    assertThat(state()).contains("\"count\":\"1\"");
    assertThat(audited)
        .extracting(AuditEntry::auditAction)
        .containsExactly(AuditAction.CONVERSATION_TAKEN_OVER);
    assertThat(audited.get(0).who()).contains(THANDI);
    assertThat(audited.get(0).concerns()).isPresent();
  }

  @Test
  void aNodeWhoseCacheKnowsNothingOfItKeepsQuietToo() {
    String stale = cache.texts.get(ANA);
    conversations.takeOver(conversation, THANDI);
    cache.texts.put(ANA, stale);

    receive("SM2", "are you there");

    assertThat(ours()).isEqualTo("1 Ana hello, taken over by Thandi");
    receive("SM3", "from the cache");
    assertThat(ours()).isEqualTo("1 Ana hello, taken over by Thandi");
  }

  @Test
  void barronAnswersAgainWhereItWasHandedBack() {
    conversations.takeOver(conversation, THANDI);
    receive("SM2", "are you there");
    assertThat(conversations.handBack(conversation, PIETER)).isEqualTo(SupervisionResult.DONE);
    receive("SM3", "and now");

    assertThat(ours())
        .isEqualTo(
            "1 Ana hello, taken over by Thandi, handed back, still there, Ana?, 2 Ana and now");
    assertThat(conversations.handBack(conversation, PIETER)).isEqualTo(SupervisionResult.NOT_TAKEN);
  }

  @Test
  void whatIsForgottenGoesBackByItself() {
    conversations.takeOver(conversation, THANDI);
    task().run();
    assertThat(ours()).doesNotContain("handed back");

    timePasses();
    task().run();
    task().run();

    assertThat(ours())
        .isEqualTo("1 Ana hello, taken over by Thandi, handed back, still there, Ana?");
    assertThat(audited.get(1).auditAction()).isEqualTo(AuditAction.CONVERSATION_HANDED_BACK);
    assertThat(audited.get(1).who()).isEmpty();
    receive("SM2", "here");
    assertThat(ours()).endsWith("2 Ana here");
  }

  @Test
  void nobodyWaitsForTheTaskWhenTheTimeIsOver() {
    conversations.takeOver(conversation, THANDI);
    timePasses();
    receive("SM2", "here");
    assertThat(ours()).endsWith("2 Ana here");
  }

  @Test
  void whoeverTookItOverWritesOnceForEachForm() {
    conversations.takeOver(conversation, THANDI);
    assertThat(conversations.write(conversation, THANDI, "coming", FORM))
        .isEqualTo(SupervisionResult.DONE);
    assertThat(conversations.write(conversation, THANDI, "coming", FORM))
        .isEqualTo(SupervisionResult.DONE);

    assertThat(ours()).isEqualTo("1 Ana hello, taken over by Thandi, Thandi: coming");
    assertThat(
            database.value(
                "SELECT state || ' ' || (expires_at > now() + interval '23 hours')"
                    + " FROM whatsapp_outbox ORDER BY id DESC LIMIT 1"))
        .isEqualTo("PENDING true");
    assertThat(audited.get(1).changes().properties()).containsKey("textSha256");
  }

  @Test
  void theSameFormAtOnceWritesOnce() throws Exception {
    conversations.takeOver(conversation, THANDI);
    inParallel(
        () -> conversations.write(conversation, THANDI, "coming", FORM),
        () -> conversations.write(conversation, THANDI, "coming", FORM));
    assertThat(database.value("SELECT count(*) FROM whatsapp_log WHERE body = 'Thandi: coming'"))
        .isEqualTo("1");
  }

  @Test
  void ofTwoWhoTakeItOverAtOnceOneDoes() throws Exception {
    List<SupervisionResult> results =
        inParallel(
            () -> conversations.takeOver(conversation, THANDI),
            () -> conversations.takeOver(conversation, PIETER));
    assertThat(results)
        .containsExactlyInAnyOrder(SupervisionResult.DONE, SupervisionResult.TAKEN_BY_OTHER);
    assertThat(database.value("SELECT count(*) FROM whatsapp_log WHERE body LIKE 'taken over%'"))
        .isEqualTo("1");
  }

  @Test
  void nobodyElseWrites() {
    assertThat(conversations.write(conversation, THANDI, "coming", FORM))
        .isEqualTo(SupervisionResult.NOT_TAKEN);
    conversations.takeOver(conversation, THANDI);
    assertThat(conversations.write(conversation, PIETER, "me too", FORM))
        .isEqualTo(SupervisionResult.NOT_TAKEN);
    timePasses();
    assertThat(conversations.write(conversation, THANDI, "late", FORM))
        .isEqualTo(SupervisionResult.NOT_TAKEN);
  }

  @Test
  void nothingIsWrittenToWhomNobodyMayWrite() {
    database.execute(
        "UPDATE whatsapp_session SET last_inbound_at = now() - interval '24 hours 1 minute'");
    assertThat(conversations.takeOver(conversation, THANDI)).isEqualTo(SupervisionResult.DONE);
    assertThat(conversations.write(conversation, THANDI, "coming", FORM))
        .isEqualTo(SupervisionResult.WINDOW_CLOSED);
    assertThat(ours()).isEqualTo("1 Ana hello");
    assertThat(conversations.find(conversation).orElseThrow().closesAt()).isEmpty();
  }

  @Test
  void aStuckOneIsAtTheMenuAndCanBeResumed() {
    assertThat(conversations.free(conversation, THANDI)).isEqualTo(SupervisionResult.DONE);
    assertThat(ours()).isEqualTo("1 Ana hello, freed by Thandi");
    assertThat(state())
        .startsWith("{\"form\":\"\"")
        .contains("\"kept\":{\"form\":\"counting\",\"answers\":{\"count\":\"1\"}}");
  }

  @Test
  void whoeverMayNotDoesNothing() {
    assertThatThrownBy(() -> conversations.takeOver(conversation, NOBODY))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> conversations.free(conversation, NOBODY))
        .isInstanceOf(NotAllowedException.class);
    assertThat(ours()).isEqualTo("1 Ana hello");
  }

  @Test
  void theyAreListedByWhoWroteLastWithWhatIsOwed() {
    var bheki = new Identity("twilio", IdentityKind.PHONE, "+12025550124");
    people.enrol("Bheki", Role.TECHNICIAN, bheki);
    intake.receive(new InboundMessage(bheki, "SX1", new Content.Text("x"), ""));

    ConversationPage first = list(ConversationFilter.ALL, "", Optional.empty(), 1);
    ConversationPage second = list(ConversationFilter.ALL, "", first.next(), 1);

    assertThat(first.conversations()).extracting(one -> one.identity()).containsExactly(bheki);
    assertThat(second.conversations()).extracting(one -> one.identity()).containsExactly(ANA);
    assertThat(second.next()).isEmpty();
    assertThat(second.conversations().get(0).owed()).isEqualTo(1);
    assertThat(list(ConversationFilter.ALL, "bhe", Optional.empty(), 9).conversations()).hasSize(1);
    assertThat(list(ConversationFilter.OPEN, "", Optional.empty(), 9).conversations()).hasSize(2);
    assertThat(list(ConversationFilter.OWED, "", Optional.empty(), 9).conversations()).hasSize(2);
    assertThat(list(ConversationFilter.TAKEN_OVER, "", Optional.empty(), 9).conversations())
        .isEmpty();
    conversations.takeOver(conversation, THANDI);
    assertThat(list(ConversationFilter.TAKEN_OVER, "", Optional.empty(), 9).conversations())
        .extracting(one -> one.takeOver().orElseThrow().by())
        .containsExactly(THANDI);
  }

  @Test
  void keepsTheUpdateOfAMessageHeapOnly() {
    assertThat(
            database.value(
                "SELECT count(*) FROM pg_indexes WHERE tablename = 'whatsapp_session'"
                    + " AND indexdef ~ 'last_inbound_at|state|version'"))
        .isEqualTo("0");
    conversations.takeOver(conversation, THANDI);
    assertThat(database.value("SELECT count(*) FROM conversation_violations")).isEqualTo("0");
  }

  private ConversationPage list(
      ConversationFilter filter, String name, Optional<ConversationPage.Key> after, int most) {
    return conversations.list(filter, name, after, most);
  }

  private HandBackTask task() {
    return new HandBackTask(rows, conversations);
  }

  /** As if whoever took it over had done nothing for long enough; caches see the row. */
  private void timePasses() {
    database.execute(
        "UPDATE whatsapp_session SET taken_over_until = now() - interval '1 second', version = version + 1");
  }

  private void receive(String id, String text) {
    intake.receive(new InboundMessage(ANA, id, new Content.Text(text), ""));
  }

  private String state() {
    return database.value("SELECT state FROM whatsapp_session WHERE id = " + conversation);
  }

  private String ours() {
    return said("NOT from_person");
  }

  private String theirs() {
    return said("from_person");
  }

  private String said(String who) {
    return database.value(
        "SELECT string_agg(body, ', ' ORDER BY id) FROM whatsapp_log WHERE " + who);
  }

  private static List<SupervisionResult> inParallel(
      Callable<SupervisionResult> one, Callable<SupervisionResult> other) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      List<SupervisionResult> results = new ArrayList<>();
      for (var result : threads.invokeAll(List.of(one, other))) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  /** Thandi and Pieter are supervisors, and nobody else is. */
  private static final class SupervisorsMay implements AccessPolicy {
    @Override
    public boolean allows(PersonId by, Permission permission) {
      return by.equals(THANDI) || by.equals(PIETER);
    }

    @Override
    public boolean areIndependent(PersonId first, PersonId second) {
      return true;
    }
  }
}
