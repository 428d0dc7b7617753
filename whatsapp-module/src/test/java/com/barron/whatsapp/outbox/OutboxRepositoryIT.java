package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.people.identity.IdentityWasRevoked;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.consent.ConsentFixture;
import com.barron.whatsapp.metrics.Metrics;
import com.barron.whatsapp.outbox.Claim.Work;
import com.barron.whatsapp.outbox.view.OutboxViewRepository;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRepositoryIT {
  private static final List<ClaimQuota> TWILIO =
      List.of(new ClaimQuota("twilio", 10, 10, ClaimQuota.UNPACED));
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration OVER = Duration.ofSeconds(-1);

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final Sql sql = new Sql(database.dataSource());
  private final OutboxRepository rows = new OutboxRepository(sql);
  private final OutboxClaimRepository claims = new OutboxClaimRepository(sql);
  private final DeliveryReports reports =
      new DeliveryReportService(
          sql, Channels.of(), ConsentFixture.on(database.dataSource()), () -> {}, Metrics.unread());

  @BeforeEach
  void twoMessagesForAnaAndOneForBen() {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        VALUES ('twilio', 'PHONE', '+12025550123'), ('twilio', 'PHONE', '+12025550124');
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, payload, correlation)
        VALUES (1, false, 'REPLY', 'a1', '{"choices":[{"id":"x","label":"X"}],"hint":"h"}', 'c'),
               (1, false, 'REPLY', 'a2', NULL, 'c'), (2, false, 'REPLY', 'b1', NULL, 'c');
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, 'twilio', now() + interval '1 hour' FROM whatsapp_log ORDER BY id;
        """);
  }

  @Test
  void claimsOnlyTheOldestUnsentMessageOfAConversation() {
    List<Claim> first = claim();
    assertThat(first).extracting(Claim::id).containsExactlyInAnyOrder(1L, 3L);
    assertThat(first)
        .filteredOn(claim -> claim.id() == 1)
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.work()).isEqualTo(Work.SEND);
              assertThat(claim.attempts()).isEqualTo(1);
              assertThat(claim.reply().asNumberedText()).isEqualTo("a1\n1. X\n\nh");
              assertThat(claim.to().value()).isEqualTo("+12025550123");
            });
    assertThat(claim()).isEmpty();
    assertThat(rows.sent(of(first, 3), "SM3")).isEqualTo(LeaseResult.LAST);
    assertThat(rows.sent(of(first, 1), "SM1")).isEqualTo(LeaseResult.MORE_WAIT);
    assertThat(claim()).extracting(Claim::id).containsExactly(2L);
  }

  @Test
  void leavesMessagesOfAnAbsentChannelWaiting() {
    assertThat(
            claims
                .claim(List.of(new ClaimQuota("meta", 10, 10, ClaimQuota.UNPACED)), 10, LEASE)
                .claims())
        .isEmpty();
    assertThat(database.value("SELECT messages FROM outbox_waiting")).isEqualTo("3");
  }

  @Test
  void doesNotWaitForARowThatAnotherNodeIsTaking() throws SQLException {
    try (Connection other = database.dataSource().getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT FROM whatsapp_outbox WHERE id = 1 FOR UPDATE");
      assertThat(claim()).extracting(Claim::id).containsExactly(3L);
      other.rollback();
    }
  }

  @Test
  void asksForAMessageWhoseSenderDiedInsteadOfSendingItAgain() {
    Claim lost = of(claims.claim(TWILIO, 10, OVER).claims(), 1);
    Claim found = of(claim(), 1);
    assertThat(found.work()).isEqualTo(Work.RECONCILE);
    assertThat(found.attempts()).isEqualTo(1);
    assertThat(state(1)).isEqualTo("UNKNOWN");
    assertThat(rows.sent(lost, "SM-late"))
        .as("a lease that is over")
        .isEqualTo(LeaseResult.BY_OTHERS);
    assertThat(rows.sent(found, "SM1")).isEqualTo(LeaseResult.MORE_WAIT);
    assertThat(state(1)).isEqualTo("SENT");
  }

  @Test
  void asksForWhatIsInDoubtAndSendsTheRestApartFromEachOther() {
    List<Claim> first = claim();
    rows.unknown(of(first, 1), Duration.ZERO, "no answer");
    rows.pending(of(first, 3), Duration.ZERO, "busy");
    assertThat(claimed(quota(0, 0), OVER)).isEmpty();
    assertThat(claimed(quota(1, 0), OVER)).containsExactly(3L);
    assertThat(claimed(quota(1, 0), OVER)).as("both are in doubt now").isEmpty();
    assertThat(claimed(quota(0, 1), LEASE)).hasSize(1);
    assertThat(claimed(quota(0, 1), LEASE)).hasSize(1);
    assertThat(claimed(quota(9, 9), LEASE)).isEmpty();
  }

  private List<Long> claimed(List<ClaimQuota> quota, Duration lease) {
    return claims.claim(quota, 10, lease).claims().stream().map(Claim::id).toList();
  }

  private static List<ClaimQuota> quota(int sends, int searches) {
    return List.of(new ClaimQuota("twilio", sends, searches, ClaimQuota.UNPACED));
  }

  @Test
  void waitsBeforeTheNextAttempt() {
    Claim claim = of(claim(), 1);
    assertThat(rows.pending(claim, Duration.ofMinutes(1), "busy")).isTrue();
    assertThat(claim()).isEmpty();
    database.execute("UPDATE whatsapp_outbox SET due_at = now() WHERE id = 1");
    Claim again = of(claim(), 1);
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.firstTriedAt()).isEqualTo(claim.firstTriedAt());
  }

  @Test
  void remembersSinceWhenAMessageIsUnknown() {
    rows.unknown(of(claim(), 1), Duration.ZERO, "no answer");
    database.execute(
        "UPDATE whatsapp_outbox SET unknown_since = now() - interval '25 s' WHERE id = 1");
    Claim claim = of(claim(), 1);
    assertThat(claim.unknownFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(25));
    rows.unknown(claim, Duration.ZERO, "no answer");
    assertThat(of(claim(), 1).unknownFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(25));
  }

  @Test
  void neverSendsWhatHasExpiredAndLetsTheNextOneGo() {
    database.execute("UPDATE whatsapp_outbox SET expires_at = now() WHERE id = 1");
    assertThat(of(claim(), 1).work()).isEqualTo(Work.NONE);
    assertThat(state(1)).isEqualTo("DEAD");
    assertThat(claim()).extracting(Claim::id).containsExactly(2L);
    assertThat(database.value("SELECT recipient || ' ' || error_code FROM outbox_dead"))
        .isEqualTo("+120…23 expired");
  }

  @Test
  void doesNotPostponeAMessageBeyondItsExpiry() {
    rows.pending(of(claim(), 1), Duration.ofDays(2), "busy");
    assertThat(database.value("SELECT due_at = expires_at FROM whatsapp_outbox WHERE id = 1"))
        .isEqualTo("t");
  }

  @Test
  void sendsADeadMessageAfterAllWhenAnOperatorSaysSo() {
    rows.dead(of(claim(), 1), "21211");
    assertThat(database.value("SELECT outbox_redrive(1)")).isEqualTo("t");
    assertThat(database.value("SELECT outbox_redrive(1)")).isEqualTo("f");
    assertThat(claim()).extracting(Claim::id).containsExactly(1L);
  }

  @Test
  void settlesAMessageByTheReportThatNamesIt() {
    Claim claim = of(claim(), 1);
    report("SM1", OptionalLong.of(1), DeliveryStatus.SENT, Optional.empty());
    assertThat(state(1)).isEqualTo("SENT");
    assertThat(rows.unknown(claim, Duration.ZERO, "no answer")).isFalse();
    assertThat(state(1)).isEqualTo("SENT");
    assertThat(rows.taken(claim)).containsExactly("SM1");
  }

  @Test
  void movesDeliveryForwardOnly() {
    rows.sent(of(claim(), 1), "SM1");
    for (DeliveryStatus status :
        List.of(
            DeliveryStatus.DELIVERED,
            DeliveryStatus.SENT,
            DeliveryStatus.QUEUED,
            DeliveryStatus.FAILED,
            DeliveryStatus.DELIVERED)) {
      report("SM1", OptionalLong.empty(), status, Optional.empty());
      assertThat(delivery(1)).isEqualTo("DELIVERED");
    }
    report("SM1", OptionalLong.of(1), DeliveryStatus.READ, Optional.empty());
    assertThat(delivery(1)).isEqualTo("READ");
  }

  @Test
  void keepsWhenAMessageArrivedAndWhenItWasRead() {
    rows.sent(of(claim(), 1), "SM1");
    assertThat(times(1)).isEqualTo("sent");
    report("SM1", OptionalLong.of(1), DeliveryStatus.DELIVERED, Optional.empty());
    assertThat(times(1)).isEqualTo("sent delivered");
    String delivered = database.value("SELECT delivered_at FROM whatsapp_outbox WHERE id = 1");
    report("SM1", OptionalLong.of(1), DeliveryStatus.READ, Optional.empty());
    report("SM1", OptionalLong.of(1), DeliveryStatus.DELIVERED, Optional.empty());
    assertThat(times(1)).isEqualTo("sent delivered read");
    assertThat(database.value("SELECT delivered_at FROM whatsapp_outbox WHERE id = 1"))
        .isEqualTo(delivered);
  }

  @Test
  void takesAMessageThatWasReadForDelivered() {
    rows.sent(of(claim(), 1), "SM1");
    report("SM1", OptionalLong.of(1), DeliveryStatus.READ, Optional.empty());
    assertThat(times(1)).isEqualTo("sent delivered read");
  }

  @Test
  void showsInTheJournalWhatBecameOfAMessageWithoutItsText() {
    database.execute(
        "INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)"
            + " VALUES (1, true, 'TEXT', 'secret', 'c')");
    rows.sent(of(claim(), 1), "SM1");
    report("SM1", OptionalLong.of(1), DeliveryStatus.FAILED, Optional.of("63016"));
    assertThat(
            database.value(
                "SELECT string_agg(concat_ws(' ', direction, kind, state, delivery, error_code), ', ' ORDER BY id)"
                    + " FROM whatsapp_journal WHERE session_id = 1"))
        .isEqualTo("OUT REPLY SENT FAILED 63016, OUT REPLY PENDING, IN TEXT");
    assertThat(
            database.value(
                "SELECT string_agg(to_jsonb(j)::text, '') FROM whatsapp_journal j WHERE session_id = 1"))
        .doesNotContain("secret", "+1202");
  }

  @Test
  void keepsTheCodeOfAFailedDelivery() {
    rows.sent(of(claim(), 1), "SM1");
    report("SM1", OptionalLong.of(1), DeliveryStatus.FAILED, Optional.of("63016"));
    assertThat(
            database.value(
                "SELECT state || ' ' || delivery || ' ' || error_code FROM whatsapp_outbox WHERE id = 1"))
        .isEqualTo("SENT FAILED 63016");
  }

  @Test
  void changesNothingForReportsThatFitNoMessage() {
    rows.sent(of(claim(), 1), "SM1");
    String before =
        database.value("SELECT string_agg(o::text, ';' ORDER BY id) FROM whatsapp_outbox o");
    report("SM9", OptionalLong.empty(), DeliveryStatus.SENT, Optional.empty());
    report("SM9", OptionalLong.of(99), DeliveryStatus.SENT, Optional.empty());
    report("SM9", OptionalLong.of(1), DeliveryStatus.DELIVERED, Optional.empty());
    report("SM9", OptionalLong.of(2), DeliveryStatus.DELIVERED, Optional.empty());
    assertThat(database.value("SELECT string_agg(o::text, ';' ORDER BY id) FROM whatsapp_outbox o"))
        .isEqualTo(before);
  }

  @Test
  void givesAProvidersIdToOneMessageOnly() {
    List<Claim> claims = claim();
    rows.sent(of(claims, 1), "SM1");
    report("SM1", OptionalLong.of(3), DeliveryStatus.SENT, Optional.empty());
    assertThat(state(3)).isEqualTo("SENDING");
    assertThat(delivery(1)).isEqualTo("SENT");
  }

  @Test
  void showsOperatorsTheDeadFirst() {
    List<Claim> claims = claim();
    rows.dead(of(claims, 1), "21211");
    rows.sent(of(claims, 3), "SM3");
    report("SM3", OptionalLong.empty(), DeliveryStatus.READ, Optional.empty());
    assertThat(new OutboxViewRepository(sql, Channels.of()).latest(10))
        .extracting(row -> row.id() + " " + row.state() + " " + row.errorCode().orElse("-"))
        .containsExactly("1 dead 21211", "3 read -", "2 pending -");
  }

  @Test
  void showsWhatDidNotArriveWithItsConversation() {
    List<Claim> claims = claim();
    rows.dead(of(claims, 1), "21211");
    rows.sent(of(claims, 3), "SM3");
    report("SM3", OptionalLong.empty(), DeliveryStatus.FAILED, Optional.of("63024"));
    assertThat(new OutboxViewRepository(sql, Channels.of()).undelivered(10))
        .extracting(row -> row.id() + " of " + row.conversation() + " " + row.state())
        .containsExactly("3 of 2 failed", "1 of 1 dead");
  }

  @Test
  void saysWhetherAPersonMayBeWrittenToFreely() {
    database.execute(
        """
        UPDATE whatsapp_session SET last_inbound_at = now() - interval '23 hours 58 minutes' WHERE id = 1;
        UPDATE whatsapp_session SET last_inbound_at = now() - interval '24 hours' WHERE id = 2;
        """);
    List<Claim> claims = claim();
    assertThat(of(claims, 1).windowOpen()).isTrue();
    assertThat(of(claims, 3).windowOpen()).isFalse();
    rows.asTemplate(of(claims, 1), "63016");
    assertThat(of(claim(), 1).windowOpen()).as("the provider knows better").isFalse();
  }

  @Test
  void mayNotWriteFreelyToSomebodyWhoNeverWrote() {
    database.execute("UPDATE whatsapp_session SET last_inbound_at = NULL");
    assertThat(claim()).extracting(Claim::windowOpen).containsExactly(false, false);
  }

  @Test
  void handsOutNoMoreThanThePaceOfAllNodes() {
    manyConversations(100);
    List<ClaimQuota> eighty = List.of(new ClaimQuota("twilio", 100, 100, 80));
    double start = databaseSeconds();
    int taken = 0;
    for (int node = 0; node < 4; node++) {
      taken += claims.claim(eighty, 100, LEASE).claims().size();
    }
    double passed = databaseSeconds() - start;
    assertThat((double) taken)
        .as("a tenth at once, the rest evenly, in %s s", passed)
        .isBetween(8.0, 8 + 73 * passed);
  }

  @Test
  void savesNothingUpForLater() {
    manyConversations(100);
    List<ClaimQuota> eighty = List.of(new ClaimQuota("twilio", 100, 100, 80));
    database.execute("INSERT INTO whatsapp_send_rate VALUES ('twilio', now() - interval '1 hour')");
    ClaimResult claimResult = claims.claim(eighty, 100, LEASE);
    assertThat(claimResult.claims()).hasSize(8);
    assertThat(claimResult.slowed()).containsExactly("twilio");
    database.execute("UPDATE whatsapp_send_rate SET full_at = now() + interval '1 hour'");
    ClaimResult nothing = claims.claim(eighty, 100, LEASE);
    assertThat(nothing.claims()).isEmpty();
    assertThat(nothing.slowed()).containsExactly("twilio");
    assertThat(
            claims
                .claim(List.of(new ClaimQuota("twilio", 100, 100, ClaimQuota.UNPACED)), 100, LEASE)
                .claims())
        .hasSize(94);
  }

  @Test
  void takesChannelsInTurnWhenOneHasABacklog() {
    manyConversations(100);
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        VALUES ('meta', 'PHONE', '+12025550125');
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT max(id), false, 'REPLY', 'c1', 'c' FROM whatsapp_session;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at, due_at)
        SELECT max(id), max(session_id), 'meta', now() + interval '1 hour', now() FROM whatsapp_log;
        """);
    ClaimResult claimResult =
        claims.claim(
            List.of(new ClaimQuota("twilio", 16, 16, 80), new ClaimQuota("meta", 16, 16, 80)),
            16,
            LEASE);
    assertThat(claimResult.claims()).extracting(Claim::channel).contains("meta");
    assertThat(claimResult.slowed()).containsExactly("twilio");
  }

  @Test
  void parksWhatMayNotGoYetUntilTheRowBeforeItEnds() {
    crowd();
    assertThat(claims.claim(TWILIO, 10, LEASE).crowded()).isTrue();
    assertThat(claims.park(TWILIO)).isPositive();
    while (claims.park(TWILIO) > 0) {
      // Until all are out of the way.
    }
    assertThat(claims.claim(TWILIO, 10, LEASE).crowded()).isFalse();
    assertThat(due(2)).isEqualTo("infinity");
    database.execute(
        "UPDATE whatsapp_outbox SET state = 'DEAD', error_code = 'x', finished_at = now() WHERE id = 1");
    assertThat(due(2)).isNotEqualTo("infinity");
    database.execute("DELETE FROM whatsapp_outbox WHERE id = 2");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox WHERE due_at <= now()"))
        .isEqualTo("1");
  }

  @Test
  void parksNothingBehindARowThatIsJustEnding() throws Exception {
    crowd();
    Claim first = of(claim(), 1);
    try (Connection ending = database.dataSource().getConnection();
        Statement statement = ending.createStatement()) {
      ending.setAutoCommit(false);
      statement.execute(
          "UPDATE whatsapp_outbox SET state = 'SENT', provider_message_id = 'SM1', finished_at = now() WHERE id = "
              + first.id());
      assertThat(claims.park(TWILIO)).as("the first row is held by whoever ends it").isZero();
      ending.commit();
    }
    assertThat(claim()).extracting(Claim::id).containsExactly(2L);
  }

  @Test
  void makesTheNextRowDueWhenTwoEndAtOnce() throws Exception {
    crowd();
    while (claims.park(TWILIO) > 0) {
      // Until all are out of the way.
    }
    try (Connection second = database.dataSource().getConnection();
        Statement statement = second.createStatement()) {
      second.setAutoCommit(false);
      statement.execute(withdrawal(2));
      Thread first = new Thread(() -> database.execute(withdrawal(1)));
      first.start();
      awaitBlocked();
      second.commit();
      first.join();
    }
    assertThat(claim()).extracting(Claim::id).contains(4L);
  }

  @Test
  void saysAFailedMessageAgainAsItsTemplateOnce() {
    database.execute(
        "UPDATE whatsapp_log SET payload = '{\"template\":{\"name\":\"SLA_WARNING\",\"variables\":[\"a\"]}}' WHERE id = 1");
    rows.sent(of(claim(), 1), "SM1");
    DeliveryReports known = reports();
    known.report(failed("SM1", "63016"));
    known.report(failed("SM1", "63016"));
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox WHERE repeats = 1"))
        .isEqualTo("1");
    assertThat(database.value("SELECT count(*) FROM whatsapp_log")).isEqualTo("4");
    assertThat(outcome(1)).isEqualTo("WAITING");
    rows.sent(of(claim(), 2), "SM2");
    Claim again = of(claim(), 4);
    assertThat(again.windowOpen()).isFalse();
    assertThat(again.reply().template()).isPresent();
    rows.sent(again, "SM4");
    assertThat(outcome(1)).isEqualTo("SENT");
    known.report(failed("SM4", "63016"));
    assertThat(outcome(1)).isEqualTo("FAILED");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("4");
  }

  @Test
  void saysAFailedMessageAgainAsTextWhenItsChoicesCannotBeShown() {
    Claim first = of(claim(), 1);
    rows.sent(first, "SM1");
    DeliveryReports known = reports();
    known.report(failed("SM1", "63005"));
    known.report(failed("SM1", "63005"));
    rows.sent(of(claim(), 2), "SM2");
    Claim again = of(claim(), 4);
    assertThat(first.reply().choices()).hasSize(1);
    assertThat(again.reply()).isEqualTo(Reply.of(first.reply().asNumberedText()));
    rows.sent(again, "SM4");
    known.report(failed("SM4", "63005"));
    assertThat(outcome(1)).isEqualTo("FAILED");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("4");
  }

  @Test
  void doesNotRepeatAsTextWhatHasNoChoices() {
    database.execute("UPDATE whatsapp_log SET payload = NULL WHERE id = 1");
    rows.sent(of(claim(), 1), "SM1");
    reports().report(failed("SM1", "63005"));
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("3");
    assertThat(outcome(1)).isEqualTo("FAILED");
  }

  @Test
  void saysAFailedMessageAgainLaterOnceWhenItsFailurePassesBy() {
    Claim first = of(claim(), 1);
    rows.sent(first, "SM1");
    DeliveryReports known = reports();
    known.report(failed("SM1", "63018"));
    known.report(failed("SM1", "63018"));
    assertThat(outcome(1)).isEqualTo("WAITING");
    assertThat(
            database.value(
                "SELECT due_at BETWEEN now() + interval '50 s' AND now() + interval '1 minute' FROM whatsapp_outbox WHERE id = 4"))
        .isEqualTo("t");
    rows.sent(of(claim(), 2), "SM2");
    assertThat(claim()).isEmpty();
    Claim again = whenDue(4);
    assertThat(again.reply()).isEqualTo(first.reply());
    assertThat(again.windowOpen()).isTrue();
    rows.sent(again, "SM4");
    known.report(failed("SM4", "63018"));
    known.report(failed("SM4", "63005"));
    assertThat(outcome(1)).isEqualTo("FAILED");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("4");
  }

  @Test
  void saysATemplateAgainLaterAsATemplate() {
    rows.asTemplate(of(claim(), 1), "63016");
    rows.sent(of(claim(), 1), "SM1");
    reports().report(failed("SM1", "63018"));
    rows.sent(of(claim(), 2), "SM2");
    assertThat(whenDue(4).windowOpen()).isFalse();
  }

  private Claim whenDue(long id) {
    database.execute("UPDATE whatsapp_outbox SET due_at = now() WHERE id = " + id);
    return of(claim(), id);
  }

  private DeliveryReports reports() {
    return new DeliveryReportService(
        sql,
        Channels.of(new WindowedChannel()),
        ConsentFixture.on(database.dataSource()),
        () -> {},
        Metrics.unread());
  }

  private static DeliveryReport failed(String providerMessageId, String code) {
    return new DeliveryReport(
        "twilio",
        providerMessageId,
        OptionalLong.empty(),
        DeliveryStatus.FAILED,
        Optional.of(code));
  }

  @Test
  void doesNotRepeatAFailedMessageThatHasNoTemplate() {
    rows.sent(of(claim(), 1), "SM1");
    reports().report(failed("SM1", "63016"));
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("3");
    assertThat(outcome(1)).isEqualTo("FAILED");
  }

  @Test
  void learnsFromAFailureThatSomebodyWantsNoNews() {
    rows.sent(of(claim(), 1), "SM1");
    DeliveryReports known = reports();
    known.report(failed("SM1", "21610"));
    known.report(failed("SM1", "21610"));
    assertThat(
            database.value(
                "SELECT string_agg(source || ' ' || opted_in, ',') FROM contact_preference"))
        .isEqualTo("REFUSED false");
  }

  @Test
  void takesBackWhatWaitsForARevokedIdentity() {
    Identity ana =
        new Identity(
            "twilio",
            IdentityKind.PHONE,
            database.value("SELECT identity_value FROM whatsapp_session WHERE id = 1"));
    new RevokedIdentityObserver(sql).on(new IdentityWasRevoked(ana));
    assertThat(database.value("SELECT string_agg(state, ',' ORDER BY id) FROM whatsapp_outbox"))
        .isEqualTo("WITHDRAWN,WITHDRAWN,PENDING");
  }

  /** More messages of Ana than one claim looks at, all before Ben's. */
  private void crowd() {
    database.execute(
        """
        UPDATE whatsapp_outbox SET due_at = now() + interval '1 hour' WHERE id = 3;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT 1, false, 'REPLY', 'more', 'c' FROM generate_series(1, 600);
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, 'twilio', now() + interval '1 hour' FROM whatsapp_log WHERE id > 3;
        """);
  }

  private void manyConversations(int count) {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value)
        SELECT 'twilio', 'BSUID', 'US.' || i FROM generate_series(1, $COUNT) i;
        INSERT INTO whatsapp_log (session_id, from_person, kind, body, correlation)
        SELECT id, false, 'REPLY', 'one', 'c' FROM whatsapp_session WHERE id > 2;
        INSERT INTO whatsapp_outbox (id, session_id, channel, expires_at)
        SELECT id, session_id, 'twilio', now() + interval '1 hour' FROM whatsapp_log WHERE id > 3;
        """
            .replace("$COUNT", String.valueOf(count)));
  }

  private static String withdrawal(long id) {
    return "UPDATE whatsapp_outbox SET state = 'WITHDRAWN', finished_at = now() WHERE id = " + id;
  }

  private void awaitBlocked() {
    while (database
        .value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
        .equals("0")) {
      Thread.onSpinWait();
    }
  }

  private double databaseSeconds() {
    return Double.parseDouble(database.value("SELECT extract(epoch FROM clock_timestamp())"));
  }

  private String due(long id) {
    return database.value("SELECT due_at FROM whatsapp_outbox WHERE id = " + id);
  }

  private String outcome(long id) {
    return database.value("SELECT outcome FROM outbox_outcome WHERE id = " + id);
  }

  private List<Claim> claim() {
    return claims.claim(TWILIO, 10, LEASE).claims();
  }

  private void report(
      String sid, OptionalLong outboxId, DeliveryStatus status, Optional<String> code) {
    reports.report(new DeliveryReport("twilio", sid, outboxId, status, code));
  }

  private static Claim of(List<Claim> claims, long id) {
    return claims.stream().filter(claim -> claim.id() == id).findFirst().orElseThrow();
  }

  private String state(long id) {
    return database.value("SELECT state FROM whatsapp_outbox WHERE id = " + id);
  }

  /** Which of its times are known, from the journal. */
  private String times(long id) {
    return database.value(
        "SELECT concat_ws(' ', 'sent' || left(sent_at::text, 0), 'delivered' || left(delivered_at::text, 0),"
            + " 'read' || left(read_at::text, 0)) FROM whatsapp_journal WHERE id = "
            + id);
  }

  private String delivery(long id) {
    return database.value("SELECT delivery FROM whatsapp_outbox WHERE id = " + id);
  }
}
