package com.barron.whatsapp.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.identity.IdentityWasRevoked;
import com.barron.production.people.privacy.PersonWasErased;
import com.barron.production.reference.Reference;
import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.JdbcTransactions;
import com.barron.whatsapp.background.TransactionFailedException;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import com.barron.whatsapp.media.FetchRequest;
import com.barron.whatsapp.media.FetchTarget;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.outbox.Lease;
import com.barron.whatsapp.outbox.LeasedMessage;
import com.barron.whatsapp.outbox.Reservation;
import com.barron.whatsapp.settings.ConversationTimeouts;
import com.barron.whatsapp.settings.RateLimits;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.typing.TypingIndicators;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIntakeIT {
  private static final Identity ANA = new Identity("twilio", IdentityKind.PHONE, "+12025550123");
  private static final Identity USER =
      new Identity("twilio", IdentityKind.BSUID, "US.13491208655302741918");

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemorySessionCache cache = new InMemorySessionCache();
  private final List<FetchRequest> wishes = new ArrayList<>();
  private final AtomicInteger wakeUps = new AtomicInteger();
  private final Deque<FakeReservation> senders = new ArrayDeque<>();
  private final JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
  private final SessionRepository rows = new SessionRepository(transactions.sql());
  private Instant now = Instant.parse("2026-03-02T08:00:30Z");
  private RateLimits limits = RateLimits.NONE;
  private Optional<ZoneId> zone = Optional.empty();
  private final RecordingChannel phone = new RecordingChannel();
  private final TypingIndicators signs = new TypingIndicators(Channels.of(phone));
  private MessageIntake intake;

  @BeforeEach
  void enrolAna() {
    people.enrol("Ana", Role.TECHNICIAN, ANA);
    signs.start(Runnable::run, Runnable::run);
    intake = intake(cache, false);
  }

  @Test
  void storesMessageReplyAndState() {
    assertThat(receive("SM1", "hello")).isEqualTo(Receipt.STORED);
    assertThat(receive("SM2", "again")).isEqualTo(Receipt.STORED);
    assertThat(
            database.value(
                "SELECT string_agg(kind || ' ' || body, ', ' ORDER BY id) FROM whatsapp_log"))
        .isEqualTo("TEXT hello, REPLY 1 Ana hello, TEXT again, REPLY 2 Ana again");
    assertThat(
            database.value(
                "SELECT string_agg(o.state || ' ' || l.body, ', ' ORDER BY o.id) FROM whatsapp_outbox o"
                    + " JOIN whatsapp_log l USING (id)"))
        .isEqualTo("PENDING 1 Ana hello, PENDING 2 Ana again");
    assertThat(database.value("SELECT version FROM whatsapp_session")).isEqualTo("2");
    assertThat(database.value("SELECT count(DISTINCT correlation) FROM whatsapp_log"))
        .isEqualTo("2");
    assertThat(wakeUps).hasValue(2);
  }

  @Test
  void writesTheFirstReplyAsTheWaitingSendersOwn() {
    FakeReservation sender = new FakeReservation();
    senders.add(sender);

    receive("SM1", "hello");

    assertThat(sender.sent)
        .extracting(sent -> sent.id() + " " + sent.to().value() + " " + sent.reply().text())
        .containsExactly("2 +12025550123 1 Ana hello");
    assertThat(
            database.value(
                "SELECT concat_ws(' ', state, attempts, lease_token) FROM whatsapp_outbox"))
        .isEqualTo("SENDING 1 " + sender.lease.token());
    assertThat(database.value("SELECT due_at - first_tried_at FROM whatsapp_outbox"))
        .isEqualTo("00:00:30");
    assertThat(wakeUps).as("nobody has to look").hasValue(0);
  }

  @Test
  void leavesAReplyToAClaimWhileOneBeforeItDidNotLeave() {
    receive("SM1", "hello");
    FakeReservation sender = new FakeReservation();
    senders.add(sender);

    receive("SM2", "again");

    assertThat(sender.end).isEqualTo("released");
    assertThat(database.value("SELECT string_agg(state, ' ') FROM whatsapp_outbox"))
        .isEqualTo("PENDING PENDING");
    assertThat(wakeUps).hasValue(2);
  }

  @Test
  void writesAReplyAsItsSendersWhileTheOneBeforeItIsOnItsWayFromHere() {
    FakeReservation first = new FakeReservation();
    senders.add(first);
    receive("SM1", "hello");
    FakeReservation second = new FakeReservation(Optional.of(first.lease.token()));
    senders.add(second);

    receive("SM2", "again");

    assertThat(second.end).isEqualTo("sent");
    assertThat(
            database.value(
                "SELECT string_agg(lease_token::text, ' ' ORDER BY id) FROM whatsapp_outbox"))
        .isEqualTo(first.lease.token() + " " + second.lease.token());
  }

  @Test
  void seesWhatWasOwedWhileItWaitedForTheConversation() throws Exception {
    receive("SM1", "hello");
    database.execute("UPDATE whatsapp_outbox SET state = 'WITHDRAWN'");
    FakeReservation sender = new FakeReservation();
    senders.add(sender);
    try (Connection alert = database.dataSource().getConnection()) {
      alert.setAutoCommit(false);
      alert
          .createStatement()
          .execute(
              """
              SELECT FROM whatsapp_session FOR NO KEY UPDATE;
              INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation) VALUES (1, false, 'REPLY', 'alert', 'c');
              INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
              SELECT id, 1, 'twilio', now() + interval '1 hour' FROM whatsapp_log WHERE body = 'alert';
              """);
      var other = Executors.newSingleThreadExecutor();
      var received = other.submit(() -> receive("SM2", "again"));
      while (database
          .value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
          .equals("0")) {
        Thread.onSpinWait();
      }
      alert.commit();
      assertThat(received.get()).isEqualTo(Receipt.STORED);
      other.shutdown();
    }
    assertThat(sender.end).isEqualTo("released");
  }

  @Test
  void releasesTheSenderOfAMessageThatIsRepeated() {
    receive("SM1", "hello");
    FakeReservation sender = new FakeReservation();
    senders.add(sender);

    receive("SM1", "hello");

    assertThat(sender.end).isEqualTo("released");
  }

  @Test
  void keepsTheConversationBeforeTheAnswerLeaves() {
    List<String> order = new ArrayList<>();
    SessionCache watched =
        (SessionCache)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SessionCache.class},
                (proxy, method, arguments) -> {
                  order.add(method.getName());
                  return method.getReturnType() == Optional.class ? Optional.empty() : null;
                });
    senders.add(
        new FakeReservation() {
          @Override
          public void send(LeasedMessage message) {
            order.add("send");
          }
        });

    intake(watched, true).receive(message("SM1", "hello"));

    assertThat(order).containsSubsequence("keep", "send");
  }

  @Test
  void endsAReservationOnceThoughTheAcknowledgementFails() {
    SessionCache broken =
        (SessionCache)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SessionCache.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("keep")) {
                    throw new IllegalStateException("no memory");
                  }
                  return method.getReturnType() == Optional.class ? Optional.empty() : null;
                });
    FakeReservation sender = new FakeReservation();
    senders.add(sender);

    assertThatIllegalStateException()
        .isThrownBy(() -> intake(broken, false).receive(message("SM1", "hello")));
    assertThat(sender.end).isEqualTo("sent");
  }

  @Test
  void reservesNobodyForWhatWasWrittenLongAgo() {
    senders.add(new FakeReservation());
    intake.receive(written("SM1", "hello", Duration.ofHours(2)));
    assertThat(senders).hasSize(1);
  }

  @Test
  void changesNothingForARepeatedMessage() {
    receive("SM1", "hello");
    assertThat(receive("SM1", "hello")).isEqualTo(Receipt.DUPLICATE);
    cache.texts.clear();
    assertThat(receive("SM1", "hello")).isEqualTo(Receipt.DUPLICATE);
    assertThat(database.value("SELECT count(*) FROM whatsapp_log")).isEqualTo("2");
    assertThat(database.value("SELECT version FROM whatsapp_session")).isEqualTo("1");
  }

  @Test
  void keepsWhatAMessageRecorded() {
    receive("SM1", "record");
    receive("SM2", "hello");
    assertThat(
            database.value(
                "SELECT string_agg(body || ' ' || coalesce(recorded, '-'), ', ' ORDER BY id)"
                    + " FROM whatsapp_log"))
        .isEqualTo("record DEF-1, recorded -, hello -, 2 Ana hello -");
  }

  @Test
  void takesTheRowWhenTheCacheIsStale() {
    receive("SM1", "a");
    String stale = cache.texts.get(ANA);
    receive("SM2", "b");
    cache.texts.put(ANA, stale);
    receive("SM3", "c");
    assertThat(lastReply()).isEqualTo("3 Ana c");
    assertThat(cache.find(ANA).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void asksNobodyWhoAnEnrolledPersonIs() {
    receive("SM1", "a");
    receive("SM2", "b");
    cache.texts.clear();
    receive("SM3", "c");
    assertThat(people.lookUps).hasValue(1);
  }

  @Test
  void takesSimultaneousFirstMessagesOneAfterTheOther() throws Exception {
    simultaneously(
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Receipt>) () -> receive("SM" + i, "x"))
            .toList());
    assertThat(countsInOrder()).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
  }

  @Test
  void countsEveryMessageOfAFloodOnTwoNodes() throws Exception {
    var otherNode = intake(new InMemorySessionCache(), false);
    List<Callable<Receipt>> messages = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String id = "SM" + i;
      var node = i % 2 == 0 ? intake : otherNode;
      messages.add(() -> node.receive(message(id, "x")));
    }
    simultaneously(messages);
    assertThat(countsInOrder())
        .isEqualTo(IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).toList());
  }

  @Test
  void aRoleReachesAnOpenConversationAtItsNextMessageOnEveryNode() {
    var otherNode = intake(new InMemorySessionCache(), false);
    receive("SM1", "role");
    otherNode.receive(message("SM2", "role"));
    receive("SM3", "role");
    assertThat(lastReply()).isEqualTo("3 Ana TECHNICIAN");
    PersonId ana = people.find(ANA).orElseThrow().id();

    new PeopleObserver(rows, new InMemorySessionCache())
        .on(new PersonTookRole(ana, Role.SUPERVISOR, ana, ana));

    otherNode.receive(message("SM4", "role"));
    assertThat(lastReply()).isEqualTo("4 Ana SUPERVISOR");
    receive("SM5", "role");
    assertThat(lastReply()).isEqualTo("5 Ana SUPERVISOR");
  }

  @Test
  void theCacheHoldsNothingOfWhoeverWasErased() {
    receive("SM1", "x");
    assertThat(cache.find(ANA)).isPresent();

    new PeopleObserver(rows, cache).on(new PersonWasErased(new PersonId(1), List.of(ANA)));

    assertThat(cache.find(ANA)).isEmpty();
  }

  @Test
  void hasOneEffectOfTheSameMessageOnBothNodesAtOnce() throws Exception {
    receive("SM0", "x");
    var otherNode = intake(new InMemorySessionCache(), false);
    List<Callable<Receipt>> messages = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      var node = i % 2 == 0 ? intake : otherNode;
      messages.add(() -> node.receive(message("SM1", "x")));
    }
    assertThat(simultaneously(messages)).containsOnlyOnce(Receipt.STORED);
    assertThat(countsInOrder()).containsExactly("1", "2");
  }

  @Test
  void apologisesOnceForAMessageThatCannotBeHandledAndGoesOn() {
    receive("SM1", "a");
    assertThat(receive("SM2", "poison")).isEqualTo(Receipt.STORED);
    assertThat(lastReply()).isEqualTo("failed");
    assertThat(receive("SM2", "poison")).isEqualTo(Receipt.DUPLICATE);
    receive("SM3", "c");
    assertThat(lastReply()).isEqualTo("2 Ana c");
  }

  @Test
  void apologisesForAFirstMessageToo() {
    assertThat(receive("SM1", "poison")).isEqualTo(Receipt.STORED);
    assertThat(lastReply()).isEqualTo("failed");
    receive("SM2", "b");
    assertThat(lastReply()).isEqualTo("1 Ana b");
  }

  @Test
  void tellsAStrangerThatTheyAreNotEnrolledAndTakesTheirInviteCode() {
    people.revoke(ANA);
    receive("SM1", "hi");
    assertThat(lastReply()).isEqualTo("not enrolled");
    receive("SM2", "join BAD0-C0DE");
    assertThat(lastReply()).isEqualTo("not joined: unknown");
    receive("SM3", " JOIN " + InMemoryPeople.CODE);
    assertThat(lastReply()).isEqualTo("welcome, Newcomer");
    receive("SM4", "hi");
    assertThat(lastReply()).isEqualTo("2 Newcomer hi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "join G00D-C0DE-4ANA.",
        "*join G00D-C0DE-4ANA*",
        "*Join* _G00D-C0DE-4ANA_",
        "```join G00D-C0DE-4ANA```",
        "join: “G00D-C0DE-4ANA”",
        "join\u00a0\u200bG00D-C0DE-4ANA",
        "join G00D – C0DE 4ANA",
        "ｊｏｉｎ G00D-C0DE-4ANA"
      })
  void howTheCodeIsWrittenDoesNotMatter(String written) {
    people.revoke(ANA);
    receive("SM1", written);
    assertThat(lastReply()).isEqualTo("welcome, Newcomer");
    assertThat(database.value("SELECT body FROM whatsapp_log WHERE from_person"))
        .isEqualTo("join 🔒");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "join us please",
        "join the two halves",
        "join our group on WhatsApp",
        "join",
        "join weld-bead",
        "join CODE"
      })
  void whatReadsLikeASentenceIsNoCode(String written) {
    people.revoke(ANA);
    receive("SM1", written);
    assertThat(lastReply()).isEqualTo("not enrolled");
    assertThat(database.value("SELECT body FROM whatsapp_log WHERE from_person"))
        .isEqualTo(written);
  }

  @Test
  void aPhoneThatWasTakenOutStaysOutWhereEnrolmentIsOpen() {
    people.takeOut(ANA);
    intake = intake(cache, true);
    receive("SM1", "hi");
    receive("SM2", "hello?");
    assertThat(replies()).isEqualTo("revoked");
    receive("SM3", "join " + InMemoryPeople.CODE);
    assertThat(lastReply()).isEqualTo("welcome, Newcomer");
  }

  @Test
  void keepsNoInviteCodeThatIsSentFromAKnownNumber() {
    receive("SM1", "*Join* abcd-EFGH–JKMN.");
    receive("SM2", "join the two halves");
    receive("SM3", "join weld-bead");
    assertThat(database.value("SELECT string_agg(body, ', ' ORDER BY id) FROM whatsapp_log"))
        .isEqualTo(
            "join 🔒, 1 Ana join 🔒, join the two halves, 2 Ana join the two halves,"
                + " join weld-bead, 3 Ana join weld-bead");
  }

  @Test
  void tellsAStrangerOnceAnHourOnAllNodes() {
    people.revoke(ANA);
    var otherNode = intake(new InMemorySessionCache(), false);
    receive("SM1", "hi");
    otherNode.receive(message("SM2", "hello?"));
    receive("SM3", "anybody?");
    assertThat(replies()).isEqualTo("not enrolled");
    database.execute(
        "UPDATE whatsapp_unknown_sender_reply SET replied_at = replied_at - interval '61 minutes'");
    otherNode.receive(message("SM4", "hi"));
    receive("SM5", "hi");
    assertThat(replies()).isEqualTo("not enrolled, not enrolled");
    assertThat(database.value("SELECT count(*) FROM whatsapp_inbox")).isEqualTo("5");
  }

  @Test
  void aRepeatedFirstMessageOfAStrangerIsNoSecondOne() {
    people.revoke(ANA);
    receive("SM1", "hi");
    database.execute("UPDATE whatsapp_unknown_sender_reply SET replied_at = '2026-01-01 00:00Z'");
    receive("SM1", "hi");
    assertThat(
            database.value("SELECT replied_at < '2026-01-02' FROM whatsapp_unknown_sender_reply"))
        .isEqualTo("t");
  }

  @Test
  void saysOnceThatTooManyCodesWereWrong() {
    people.revoke(ANA);
    receive("SM1", "join BL0CKED");
    receive("SM2", "join BL0CKED");
    assertThat(replies()).isEqualTo("not joined: too-many-tries");
  }

  @Test
  void keepsNoInviteCodeOfAStranger() {
    people.revoke(ANA);
    receive("SM1", "join ABCD-EFGH-JKMN");
    assertThat(database.value("SELECT body FROM whatsapp_log WHERE from_person"))
        .isEqualTo("join 🔒");
  }

  @Test
  void aCodeIsHeardWhereEnrolmentIsOpenToo() {
    people.revoke(ANA);
    intake = intake(cache, true);
    receive("SM1", "join " + InMemoryPeople.CODE);
    assertThat(lastReply()).isEqualTo("welcome, Newcomer");
  }

  @Test
  void forgetsASecretOnceItLeft() {
    receive("SM1", "secret");
    assertThat(lastReply()).isEqualTo("the code");
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'SENDING', lease_token = gen_random_uuid()");
    assertThat(lastReply()).isEqualTo("the code");
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'SENT', provider_message_id = 'SMX', finished_at = now()");
    assertThat(lastReply()).isEqualTo("🔒");
  }

  @Test
  void doesNotSendWhatIsLeftOfASecret() {
    receive("SM1", "secret");
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'DEAD', error_code = 'expired', finished_at = now()");
    assertThat(lastReply()).isEqualTo("🔒");
    assertThat(database.value("SELECT outbox_redrive(id) FROM whatsapp_outbox")).isEqualTo("f");
  }

  @Test
  void learnsAUserIdOnceAndGoesOnByUserIdAlone() {
    receive("SM1", "a");
    intake.receive(both("SM2", ANA, USER));
    int lookUps = people.lookUps.get();
    intake.receive(both("SM3", ANA, USER));
    cache.texts.clear();
    intake.receive(both("SM4", ANA, USER));
    assertThat(people.lookUps).hasValue(lookUps);
    intake.receive(new InboundMessage(USER, "SM5", new Content.Text("e"), ""));
    assertThat(lastReply()).isEqualTo("5 Ana e");
    cache.texts.clear();
    intake.receive(new InboundMessage(USER, "SM6", new Content.Text("f"), ""));
    assertThat(lastReply()).isEqualTo("6 Ana f");
    receive("SM7", "g");
    assertThat(lastReply()).isEqualTo("7 Ana g");
    assertThat(database.value("SELECT count(*) FROM whatsapp_session")).isEqualTo("1");
  }

  @Test
  void theNumberOfSomebodyWhoWasMetByUserIdTakesTheConversationOver() {
    people.revoke(ANA);
    people.enrol("Ben", Role.TECHNICIAN, USER);
    intake.receive(new InboundMessage(USER, "SM1", new Content.Text("a"), ""));
    intake.receive(both("SM2", ANA, USER));
    assertThat(lastReply()).isEqualTo("2 Ben x");
    cache.texts.clear();
    intake.receive(both("SM3", ANA, USER));
    assertThat(lastReply()).isEqualTo("3 Ben x");
    assertThat(database.value("SELECT identity_value || ' ' || bsuid FROM whatsapp_session"))
        .isEqualTo(ANA.value() + " " + USER.value());
  }

  @Test
  void aNewNumberOfAKnownUserIdGetsNeitherRightsNorTheConversation() {
    intake.receive(both("SM1", ANA, USER));
    var other = new Identity("twilio", IdentityKind.PHONE, "+12025550199");
    intake.receive(both("SM2", other, USER));
    assertThat(lastReply()).isEqualTo("changed");
    intake.receive(both("SM3", ANA, USER));
    assertThat(lastReply()).isEqualTo("2 Ana x");
  }

  @Test
  void forgetsAPersonByTheirUserIdToo() {
    intake.receive(both("SM1", ANA, USER));
    people.revoke(ANA);
    people.revoke(USER);
    new PeopleObserver(rows, new InMemorySessionCache()).on(new IdentityWasRevoked(USER));
    intake.receive(new InboundMessage(USER, "SM2", new Content.Text("b"), ""));
    assertThat(lastReply()).isEqualTo("not enrolled");
  }

  private static InboundMessage both(String id, Identity phone, Identity user) {
    return new InboundMessage(phone, id, new Content.Text("x"), "", Optional.of(user));
  }

  private String replies() {
    return database.value(
        "SELECT string_agg(body, ', ' ORDER BY id) FROM whatsapp_log WHERE NOT from_person");
  }

  @Test
  void enrolsAStrangerWhereEnrolmentIsOpen() {
    people.revoke(ANA);
    intake = intake(cache, true);
    intake.receive(new InboundMessage(ANA, "SM1", new Content.Text("hi"), "Ana P."));
    assertThat(lastReply()).isEqualTo("1 Ana P. hi");
  }

  @Test
  void knowsNobodyAfterARevocationWhateverTheCacheSays() {
    receive("SM1", "a");
    people.revoke(ANA);
    new PeopleObserver(rows, new InMemorySessionCache()).on(new IdentityWasRevoked(ANA));
    receive("SM2", "b");
    assertThat(lastReply()).isEqualTo("not enrolled");
    assertThat(database.value("SELECT person_name FROM whatsapp_session")).isEqualTo("null");
  }

  @Test
  void speaksTheChosenLanguageAtOnceAndInTheOtherConversationsOfThePerson() {
    var elsewhere = new Identity("meta", IdentityKind.PHONE, "+12025550123");
    people.meet(ANA, elsewhere);
    receive("SM1", "a");
    intake.receive(new InboundMessage(elsewhere, "WA1", new Content.Text("b"), ""));
    String stale = cache.texts.get(elsewhere);

    receive("SM2", "speak zu");

    assertThat(cache.find(ANA).orElseThrow().language()).isEqualTo("zu");
    cache.texts.put(elsewhere, stale);
    intake.receive(new InboundMessage(elsewhere, "WA2", new Content.Text("c"), ""));
    assertThat(lastReply()).as("nothing of the dialogue is lost").isEqualTo("2 Ana c");
    assertThat(database.value("SELECT string_agg(language, ' ') FROM whatsapp_session"))
        .isEqualTo("zu zu");
    assertThat(cache.find(elsewhere).orElseThrow().language()).isEqualTo("zu");
  }

  @Test
  void guessesTheFirstLanguageOfAStrangerFromTheirNumber() {
    var madrid = new Identity("twilio", IdentityKind.PHONE, "+34000000101");
    intake.receive(new InboundMessage(madrid, "SM1", new Content.Text("hola"), ""));

    assertThat(lastReply()).isEqualTo("not enrolled");
    assertThat(database.value("SELECT language FROM whatsapp_session")).isEqualTo("es");
  }

  @Test
  void takesAPersonWithoutAPhoneNumber() {
    var ana = new Identity("twilio", IdentityKind.BSUID, "US.13491208655302741918");
    people.enrol("Ana", Role.TECHNICIAN, ana);
    intake.receive(new InboundMessage(ana, "SM1", new Content.Text("hi"), ""));
    assertThat(lastReply()).isEqualTo("1 Ana hi");
  }

  @Test
  void splitsAReplyThatIsTooLongForTheChannel() {
    receive("SM1", "word ".repeat(500));
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("3");
    assertThat(database.value("SELECT max(length(body)) <= 1000 FROM whatsapp_log WHERE id > 1"))
        .isEqualTo("t");
  }

  @Test
  void aPersonIsToldTimesByTheirOwnClock() {
    zone = Optional.of(ZoneId.of("Asia/Tokyo"));
    limit(2, 0);
    receive("SM1", "zone");
    receive("SM2", "zone");
    receive("SM3", "zone");
    assertThat(replies())
        .isEqualTo(
            "1 Ana Asia/Tokyo, 2 Ana Asia/Tokyo, too many until 2026-03-02T17:02+09:00[Asia/Tokyo]");
  }

  @Test
  void storesAMessageWithoutAReply() {
    assertThat(receive("SM1", "silent")).isEqualTo(Receipt.STORED);
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("0");
  }

  @Test
  void keepsWhatIsTooMuchUnansweredAndSaysSoOnce() {
    limit(3, 0);
    for (int i = 1; i <= 6; i++) {
      assertThat(receive("SM" + i, "x")).isEqualTo(Receipt.STORED);
    }
    assertThat(replies())
        .isEqualTo("1 Ana x, 2 Ana x, 3 Ana x, too many until 2026-03-02T08:02Z[UTC]");
    assertThat(
            database.value(
                "SELECT count(*) || ' ' || min(kind) FROM whatsapp_log WHERE from_person"))
        .isEqualTo("6 TEXT");
    assertThat(database.value("SELECT count(*) FROM whatsapp_inbox")).isEqualTo("6");
    assertThat(database.value("SELECT version FROM whatsapp_session"))
        .as("what is not answered does not touch the conversation")
        .isEqualTo("4");
    assertThat(receive("SM6", "x")).isEqualTo(Receipt.DUPLICATE);

    now = now.plusSeconds(60);
    receive("SM7", "y");
    assertThat(lastReply()).isEqualTo("4 Ana y");
  }

  @Test
  void doesNotCountAMessageThatIsRepeated() {
    limit(2, 0);
    receive("SM1", "a");
    for (int i = 0; i < 5; i++) {
      assertThat(receive("SM1", "a")).isEqualTo(Receipt.DUPLICATE);
    }
    cache.texts.clear();
    receive("SM1", "a");
    receive("SM2", "b");
    assertThat(lastReply()).isEqualTo("2 Ana b");
  }

  @Test
  void countsOnBothNodesTogetherAndInTheRowAlone() throws Exception {
    limit(10, 0);
    var otherNode = intake(new InMemorySessionCache(), false);
    List<Callable<Receipt>> messages = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String id = "SM" + i;
      var node = i % 2 == 0 ? intake : otherNode;
      messages.add(() -> node.receive(message(id, "x")));
    }
    assertThat(simultaneously(messages)).containsOnly(Receipt.STORED);
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("11");
    assertThat(lastReply()).startsWith("too many");

    cache.texts.clear();
    receive("SM-last", "x");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("11");
  }

  @Test
  void countsAnHourToo() {
    limit(2, 4);
    for (int i = 0; i < 9; i++) {
      receive("SM" + i, "x");
      now = now.plusSeconds(30);
    }
    assertThat(replies())
        .isEqualTo("1 Ana x, 2 Ana x, 3 Ana x, 4 Ana x, too many until 2026-03-02T09:01Z[UTC]");
  }

  @Test
  void showsTypingOnceForEachMessageThatIsAnswered() {
    limit(3, 0);
    for (String id : List.of("SM1", "SM1", "SM2")) {
      receive(id, "x");
    }
    receive("SM3", "silent");
    receive("SM4", "too many");
    receive("SM5", "too many");
    assertThat(phone.shown).containsExactly("SM1", "SM2");
  }

  @Test
  void limitsStrangersAndWhatCannotBeHandledToo() {
    limit(2, 0);
    receive("SM1", "poison");
    people.revoke(ANA);
    new PeopleObserver(rows, new InMemorySessionCache()).on(new IdentityWasRevoked(ANA));
    receive("SM2", "hi");
    receive("SM3", "join " + InMemoryPeople.CODE);
    receive("SM4", "hi");
    assertThat(replies()).isEqualTo("failed, not enrolled, too many until 2026-03-02T08:02Z[UTC]");
  }

  @Test
  void asksForAFileWithTheMessageThatSentItAndNotAgainWithItsRepetition() {
    receive("SM1", "hi");
    var photo =
        new InboundMessage(
            ANA, "SM2", new Content.Media(Content.MediaKind.IMAGE, List.of("a", "b"), "crack"), "");

    assertThat(intake.receive(photo)).isEqualTo(Receipt.STORED);
    assertThat(intake.receive(photo)).isEqualTo(Receipt.DUPLICATE);

    assertThat(wishes).hasSize(1);
    assertThat(wishes.get(0).references()).containsExactly("a", "b");
    assertThat(wishes.get(0).channel()).isEqualTo("twilio");
    assertThat(wishes.get(0).caption()).isEqualTo("crack");
    assertThat(wishes.get(0).target()).isEqualTo(new FetchTarget.OfRecord(Reference.of("DEF-1")));
  }

  @Test
  void aFileThatIsSentToAPersonWhoTalksStaysWithItsMessage() {
    receive("SM1", "hi");
    database.execute(
        "UPDATE whatsapp_session SET taken_over_by = 2, taken_over_until = '2100-01-01', version = version + 1");

    intake.receive(
        new InboundMessage(
            ANA, "SM2", new Content.Media(Content.MediaKind.IMAGE, List.of("a"), "crack"), ""));

    assertThat(replies()).isEqualTo("1 Ana hi");
    assertThat(wishes).hasSize(1);
    var message = (FetchTarget.OfMessage) wishes.get(0).target();
    assertThat(message.conversation()).isEqualTo(1);
    assertThat(message.correlation())
        .isEqualTo(database.value("SELECT correlation FROM whatsapp_log WHERE body = 'crack'"));
  }

  @Test
  void countsByTheTimeAtWhichMessagesWereWritten() {
    limit(20, 0);
    for (int i = 0; i < 25; i++) {
      intake.receive(written("SM" + i, "x" + i, Duration.ofSeconds(72L * (25 - i))));
    }
    assertThat(database.value("SELECT count(*) FROM whatsapp_log WHERE NOT from_person"))
        .isEqualTo("25");
  }

  @Test
  void thePersonMayBeWrittenToFromTheTimeOfTheMessageOn() {
    intake.receive(written("SM1", "x", Duration.ofDays(3)));
    assertThat(lastHeardDaysAgo()).isEqualTo("3");

    receive("SM2", "now");
    assertThat(lastHeardDaysAgo()).isEqualTo("0");
    intake.receive(written("SM3", "late", Duration.ofDays(2)));
    assertThat(lastHeardDaysAgo()).isEqualTo("0");
  }

  @Test
  void aMessageThatIsOlderThanIdsAreKeptIsNotTakenAgain() {
    assertThat(intake.receive(written("SM1", "x", Duration.ofDays(4_000))))
        .isEqualTo(Receipt.DUPLICATE);
    assertThat(database.value("SELECT count(*) FROM whatsapp_log")).isEqualTo("0");
  }

  private String lastHeardDaysAgo() {
    return database.value(
        "SELECT round(extract(epoch FROM now() - last_inbound_at) / 86400) FROM whatsapp_session");
  }

  private InboundMessage written(String id, String text, Duration ago) {
    return new InboundMessage(
        ANA, id, new Content.Text(text), "", Optional.empty(), Optional.of(now.minus(ago)));
  }

  @ParameterizedTest
  @CsvSource({"40P01,4", "40001,4", "55P03,4", "23505,1"})
  void triesAgainAsOftenAsItPays(String state, int failures) {
    assertThat(intake(failing(failures, state)).receive(message("SM1", "x")))
        .isEqualTo(Receipt.STORED);
    assertThat(lastReply()).isEqualTo("1 Ana x");
  }

  @Test
  void comesAgainWhenOthersAlwaysWin() {
    MessageIntake losing = intake(failing(5, "40P01"));

    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> losing.receive(message("SM1", "x")));
    assertThat(losing.receive(message("SM1", "x"))).isEqualTo(Receipt.STORED);
  }

  private MessageIntake intake(TransactionRunner runner) {
    return intake(cache, rows, runner, false);
  }

  /** Transactions of which the first ones fail. */
  private TransactionRunner failing(int times, String state) {
    var left = new AtomicInteger(times);
    return new TransactionRunner() {
      @Override
      public <T> T inNew(Callable<T> work, Predicate<? super T> commits) {
        if (left.getAndDecrement() > 0) {
          throw new TransactionFailedException(new SQLException("failed", state));
        }
        return transactions.inNew(work, commits);
      }
    };
  }

  @Test
  void saysSoWhenTheDatabaseIsAway() {
    var away =
        (DataSource)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                  throw new SQLException("connection refused", "08001");
                });
    var broken =
        intake(cache, new SessionRepository(new Sql(away)), new JdbcTransactions(away), false);
    FakeReservation sender = new FakeReservation();
    senders.add(sender);
    assertThatExceptionOfType(DatabaseUnavailableException.class)
        .isThrownBy(() -> broken.receive(message("SM1", "x")));
    assertThat(sender.end).isEqualTo("in doubt");
  }

  private MessageIntake intake(SessionCache sessions, boolean open) {
    return intake(sessions, rows, transactions, open);
  }

  /** A sender that keeps what it is given. */
  private static class FakeReservation implements Reservation {
    private final Lease lease;
    private final List<LeasedMessage> sent = new ArrayList<>();
    private String end = "open";

    FakeReservation() {
      this(Optional.empty());
    }

    FakeReservation(Optional<UUID> follows) {
      lease = new Lease(UUID.randomUUID(), Duration.ofSeconds(30), follows);
    }

    @Override
    public Lease lease() {
      return lease;
    }

    @Override
    public void send(LeasedMessage message) {
      sent.add(message);
      end = "sent";
    }

    @Override
    public void release() {
      end = "released";
    }

    @Override
    public void releaseInDoubt() {
      end = "in doubt";
    }
  }

  private MessageIntake intake(
      SessionCache sessions, SessionRepository table, TransactionRunner turns, boolean open) {
    var settings =
        new Settings(
            Optional.empty(),
            Optional.empty(),
            URI.create("http://localhost:8080"),
            open,
            false,
            Settings.USUAL_SENDERS,
            Settings.USUAL_SENDS_PER_SECOND,
            ConversationTimeouts.USUAL,
            limits,
            Settings.USUAL_CHANNELS,
            Duration.ZERO,
            Set.of());
    return new MessageIntakeService(
        sessions,
        turns,
        new MessageProcessor(
            table,
            new ProcessedMessageRepository(transactions.sql()),
            new StrangerReplies(
                new StrangerReplyRepository(transactions.sql()), new CountingChat()),
            new SenderAuthentication(people, people, settings),
            new CountingChat(),
            person -> zone,
            Channels.of(),
            settings,
            new TestClock(),
            wishes::add,
            new RelatedMessages(
                new RelatedMessageRepository(transactions.sql()), new RememberedUndo())),
        signs,
        wakeUps::incrementAndGet,
        (channel, conversation) -> Optional.ofNullable(senders.poll()),
        Metrics.unread(),
        new TestClock());
  }

  private void limit(int perMinute, int perHour) {
    limits = new RateLimits(perMinute, perHour);
    intake = intake(cache, false);
  }

  private Receipt receive(String id, String text) {
    return intake.receive(message(id, text));
  }

  private static InboundMessage message(String id, String text) {
    return new InboundMessage(ANA, id, new Content.Text(text), "");
  }

  private String lastReply() {
    return database.value(
        "SELECT body FROM whatsapp_log WHERE NOT from_person ORDER BY id DESC LIMIT 1");
  }

  private List<String> countsInOrder() {
    return List.of(
        database
            .value(
                "SELECT string_agg(split_part(body, ' ', 1), ' ' ORDER BY id) FROM whatsapp_log"
                    + " WHERE NOT from_person")
            .split(" "));
  }

  private static List<Receipt> simultaneously(List<Callable<Receipt>> calls) throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      List<Receipt> results = new ArrayList<>();
      for (var call : calls.stream().map(each -> threads.submit(each::call)).toList()) {
        results.add(call.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Shows what the test says. */
  private final class TestClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
