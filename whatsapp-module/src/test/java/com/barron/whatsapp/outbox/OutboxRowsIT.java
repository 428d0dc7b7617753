package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.TestDatabase;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.DeliveryStatus;
import com.barron.whatsapp.outbox.Claim.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRowsIT {
  private static final List<Quota> TWILIO = List.of(new Quota("twilio", 10, Quota.UNPACED));
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration OVER = Duration.ofSeconds(-1);

  private final TestDatabase database = TestDatabase.empty();
  private final OutboxRows rows = new OutboxRows(database.dataSource());
  private final OutboxClaims claims = new OutboxClaims(database.dataSource());
  private final DeliveryReports reports =
      new RecordedReports(database.dataSource(), Channels.of(), () -> {});

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
  void claimsOnlyTheOldestUnsentMessageOfAConversation() throws SQLException {
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
    assertThat(rows.sent(of(first, 3), "SM3")).isEqualTo(Ended.LAST);
    assertThat(rows.sent(of(first, 1), "SM1")).isEqualTo(Ended.MORE_WAIT);
    assertThat(claim()).extracting(Claim::id).containsExactly(2L);
  }

  @Test
  void leavesMessagesOfAnAbsentChannelWaiting() throws SQLException {
    assertThat(claims.claim(List.of(new Quota("meta", 10, Quota.UNPACED)), 10, LEASE).claims())
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
  void asksForAMessageWhoseSenderDiedInsteadOfSendingItAgain() throws SQLException {
    Claim lost = of(claims.claim(TWILIO, 10, OVER).claims(), 1);
    Claim found = of(claim(), 1);
    assertThat(found.work()).isEqualTo(Work.RECONCILE);
    assertThat(found.attempts()).isEqualTo(1);
    assertThat(state(1)).isEqualTo("UNKNOWN");
    assertThat(rows.sent(lost, "SM-late")).as("a lease that is over").isEqualTo(Ended.BY_OTHERS);
    assertThat(rows.sent(found, "SM1")).isEqualTo(Ended.MORE_WAIT);
    assertThat(state(1)).isEqualTo("SENT");
  }

  @Test
  void waitsBeforeTheNextAttempt() throws SQLException {
    Claim claim = of(claim(), 1);
    assertThat(rows.pending(claim, Duration.ofMinutes(1), "busy")).isTrue();
    assertThat(claim()).isEmpty();
    database.execute("UPDATE whatsapp_outbox SET due_at = now() WHERE id = 1");
    Claim again = of(claim(), 1);
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.firstTriedAt()).isEqualTo(claim.firstTriedAt());
  }

  @Test
  void remembersSinceWhenAMessageIsUnknown() throws SQLException {
    rows.unknown(of(claim(), 1), Duration.ZERO, "no answer");
    database.execute(
        "UPDATE whatsapp_outbox SET unknown_since = now() - interval '25 s' WHERE id = 1");
    Claim claim = of(claim(), 1);
    assertThat(claim.unknownFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(25));
    rows.unknown(claim, Duration.ZERO, "no answer");
    assertThat(of(claim(), 1).unknownFor()).isGreaterThanOrEqualTo(Duration.ofSeconds(25));
  }

  @Test
  void neverSendsWhatHasExpiredAndLetsTheNextOneGo() throws SQLException {
    database.execute("UPDATE whatsapp_outbox SET expires_at = now() WHERE id = 1");
    assertThat(of(claim(), 1).work()).isEqualTo(Work.NONE);
    assertThat(state(1)).isEqualTo("DEAD");
    assertThat(claim()).extracting(Claim::id).containsExactly(2L);
    assertThat(database.value("SELECT recipient || ' ' || error_code FROM outbox_dead"))
        .isEqualTo("+120…23 expired");
  }

  @Test
  void doesNotPostponeAMessageBeyondItsExpiry() throws SQLException {
    rows.pending(of(claim(), 1), Duration.ofDays(2), "busy");
    assertThat(database.value("SELECT due_at = expires_at FROM whatsapp_outbox WHERE id = 1"))
        .isEqualTo("t");
  }

  @Test
  void sendsADeadMessageAfterAllWhenAnOperatorSaysSo() throws SQLException {
    rows.dead(of(claim(), 1), "21211");
    assertThat(database.value("SELECT outbox_redrive(1)")).isEqualTo("t");
    assertThat(database.value("SELECT outbox_redrive(1)")).isEqualTo("f");
    assertThat(claim()).extracting(Claim::id).containsExactly(1L);
  }

  @Test
  void settlesAMessageByTheReportThatNamesIt() throws SQLException {
    Claim claim = of(claim(), 1);
    report("SM1", OptionalLong.of(1), DeliveryStatus.SENT, Optional.empty());
    assertThat(state(1)).isEqualTo("SENT");
    assertThat(rows.unknown(claim, Duration.ZERO, "no answer")).isFalse();
    assertThat(state(1)).isEqualTo("SENT");
    assertThat(rows.taken(claim)).containsExactly("SM1");
  }

  @Test
  void movesDeliveryForwardOnly() throws SQLException {
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
  void keepsTheCodeOfAFailedDelivery() throws SQLException {
    rows.sent(of(claim(), 1), "SM1");
    report("SM1", OptionalLong.of(1), DeliveryStatus.FAILED, Optional.of("63016"));
    assertThat(
            database.value(
                "SELECT state || ' ' || delivery || ' ' || error_code FROM whatsapp_outbox WHERE id = 1"))
        .isEqualTo("SENT FAILED 63016");
  }

  @Test
  void changesNothingForReportsThatFitNoMessage() throws SQLException {
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
  void givesAProvidersIdToOneMessageOnly() throws SQLException {
    List<Claim> claims = claim();
    rows.sent(of(claims, 1), "SM1");
    report("SM1", OptionalLong.of(3), DeliveryStatus.SENT, Optional.empty());
    assertThat(state(3)).isEqualTo("SENDING");
    assertThat(delivery(1)).isEqualTo("SENT");
  }

  @Test
  void showsOperatorsTheDeadFirst() throws SQLException {
    List<Claim> claims = claim();
    rows.dead(of(claims, 1), "21211");
    rows.sent(of(claims, 3), "SM3");
    report("SM3", OptionalLong.empty(), DeliveryStatus.READ, Optional.empty());
    assertThat(new OutboxOverview(database.dataSource()).latest(10))
        .extracting(row -> row.id() + " " + row.state() + " " + row.errorCode().orElse("-"))
        .containsExactly("1 dead 21211", "3 read -", "2 pending -");
  }

  private List<Claim> claim() throws SQLException {
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

  private String delivery(long id) {
    return database.value("SELECT delivery FROM whatsapp_outbox WHERE id = " + id);
  }
}
