package com.barron.production.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.Changes;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.audit.chain.ChainBreak.Reason;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever owns the database can change it; here they do, with all triggers off. */
class AuditChainIT {
  private static final PersonId ANA = new PersonId(1);
  private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
  private static TestDatabase database;
  private static AuditChain chain;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(AuditChainIT.class);
    chain = new AuditChainRepository(database.sql());
    database.execute(
        """
        insert into person (id, name, role, enrolled_at) values
          (1, 'Ana', 'SUPERVISOR', now()), (2, 'Ben', 'QUALITY', now())
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  /** Six rows, two of them of yesterday, each with its link; nothing else. */
  @BeforeEach
  void sixRows() throws SQLException {
    past(
        """
        delete from audit_unlinked;
        delete from audit_link;
        delete from audit_chain;
        delete from audit
        """);
    database.execute(
        """
        insert into audit (id, at, person_id, act, subject, source, source_name, changes)
          overriding system value
        select n, now() - (6 - n) * interval '1 second', 1, 'TICKET_NOTED', 'MAINT-' || n, 'CHAT', 'twilio',
               json_build_object('before', json_build_object(), 'after', json_build_object('note', 'né ' || n))
        from generate_series(1, 6) n
        """);
    assertThat(database.ask("select setval(pg_get_serial_sequence('audit', 'id'), 100)"))
        .isEqualTo("100");
    assertThat(chain.link(2)).isEqualTo(2);
    past(
        """
        update audit_link set day = day - 1,
          hash = audit_hash(seq, day - 1, audit_beginning(), digest) where seq = 1;
        update audit_link l set day = day - 1,
          hash = audit_hash(l.seq, l.day - 1, (select p.hash from audit_link p where p.seq = 1), l.digest)
          where seq = 2;
        insert into audit_chain (day) select min(day) from audit_link on conflict do nothing
        """);
    assertThat(chain.link(100)).isEqualTo(4);
    assertThat(all().broken()).isEmpty();
  }

  @Test
  void linksEachRowOnceAndInTheOrderOfItsNumber() throws SQLException {
    assertThat(chain.link(100)).isZero();
    assertThat(database.ask("select string_agg(audit_id::text, ' ' order by seq) from audit_link"))
        .isEqualTo("1 2 3 4 5 6");
    ChainVerdict verdict = all();
    assertThat(verdict.links()).isEqualTo(6);
    assertThat(chain.head())
        .hasValueSatisfying(
            head -> {
              assertThat(verdict.headSeq()).contains(head.seq()).contains(6L);
              assertThat(verdict.head()).contains(head.hash());
            });
  }

  @Test
  void peopleReadTheLatestFirstPageByPage() {
    LatestEntries latest = AuditListing.latestEntries(database.sql());
    PageRequest first = PageRequest.first(4, new Criterion("source", "chat"));

    Page<LinkedEntry> page = latest.page(first);
    Page<LinkedEntry> next = latest.page(first.behind(page.last().orElseThrow()));

    assertThat(page.records()).extracting(LinkedEntry::id).containsExactly(6L, 5L, 4L, 3L);
    assertThat(page.hasMore()).isTrue();
    assertThat(next.records()).extracting(LinkedEntry::id).containsExactly(2L, 1L);
    assertThat(next.hasMore()).isFalse();
    assertThat(page.records()).allMatch(LinkedEntry::isProved);
  }

  @Test
  void whatTheProductWritesIsLinkedWithWhereItCameFromAndWhatItChanged() throws SQLException {
    var rest = new CommandOrigin(CommandOrigin.Source.REST, "key 7");
    rest.run(
        () ->
            database.run(
                em ->
                    AuditFixture.audit(em)
                        .write(
                            AuditEntry.of(
                                    clock.instant(),
                                    ANA,
                                    AuditAction.ORDER_HELD,
                                    Reference.of("ORD-1"))
                                .because(Reference.of("DEF-2"))
                                .concerning(new PersonId(2))
                                .changing(
                                    Changes.none().with("status", "IN_PROGRESS", "ON_HOLD")))));

    assertThat(chain.health().unlinked()).isEqualTo(1);
    assertThat(chain.link(100)).isEqualTo(1);
    assertThat(chain.health().unlinked()).isZero();
    assertThat(
            database.ask(
                """
                select concat_ws(' ', source, source_name, concerns, changes)
                from audit order by id desc limit 1
                """))
        .isEqualTo(
            "REST key 7 2 {\"before\":{\"status\":\"IN_PROGRESS\"},\"after\":{\"status\":\"ON_HOLD\"}}");
    assertThat(all().broken()).isEmpty();
  }

  /** Two computations that know nothing of each other. */
  @Test
  void javaComputesWhatTheDatabaseComputed() throws SQLException {
    Page<LinkedEntry> linked = entries(PageRequest.first(10));
    assertThat(linked.records()).hasSize(6).allMatch(LinkedEntry::isProved);
    assertThat(linked.records())
        .allSatisfy(
            entry -> {
              LinkedEntry.Link link = entry.link().orElseThrow();
              assertThat(entry.linked(link.seq(), link.day(), link.previous())).isEqualTo(entry);
            });

    past("update audit set changes = '{\"before\":{},\"after\":{}}' where id = 2");
    past("update audit_link set hash = sha256('x') where seq = 4");

    assertThat(entries(PageRequest.first(10)).records())
        .filteredOn(entry -> !entry.isProved())
        .extracting(LinkedEntry::id)
        .containsExactly(2L, 4L, 5L);
    assertThat(all().broken()).map(ChainBreak::auditId).contains(Optional.of(2L));
  }

  @Test
  void isReadInPagesInTheOrderOfTheChainByWhatItIsAbout() {
    Page<LinkedEntry> first = entries(PageRequest.first(4, new Criterion("person", 1L)));
    assertThat(first.hasMore()).isTrue();
    assertThat(
            entries(PageRequest.first(4, new Criterion("person", 1L)).behind(first.last().get()))
                .records())
        .extracting(LinkedEntry::id)
        .containsExactly(5L, 6L);
    assertThat(
            entries(
                    PageRequest.first(
                        9,
                        new Criterion("about", "MAINT-3"),
                        new Criterion("action", "ticket-noted"),
                        new Criterion("source", "chat")))
                .records())
        .extracting(LinkedEntry::id)
        .containsExactly(3L);
    assertThat(entries(PageRequest.first(9, new Criterion("from", FAR))).records()).isEmpty();
    assertThat(entries(PageRequest.first(9, new Criterion("to", FAR))).records()).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update audit set act = 'TICKET_RESOLVED' where id = 4                  | ROW_CHANGED  | 4 | 4
          update audit set at = at + interval '1 microsecond' where id = 1       | ROW_CHANGED  | 1 | 1
          update audit set person_id = 2 where id = 6                            | ROW_CHANGED  | 6 | 6
          update audit set source_name = null, source = 'WEB' where id = 2 | ROW_CHANGED | 2 | 2
          update audit set changes = null where id = 5                           | ROW_CHANGED  | 5 | 5
          delete from audit where id = 3                                         | ROW_MISSING  | 3 | 3
          delete from audit where id = 3; delete from audit_link where seq = 3   | LINK_MISSING | 4 | 4
          delete from audit_link where seq <= 2                                  | LINK_MISSING | 3 | 3
          update audit_link set audit_id = 0 where seq = 3; update audit_link set audit_id = 3 where seq = 4; update audit_link set audit_id = 4 where seq = 3 | ROW_CHANGED | 3 | 4
          update audit_link set hash = sha256('x') where seq = 5                 | LINK_CHANGED | 5 | 5
          update audit_link set day = day - 1 where seq = 3                      | LINK_CHANGED | 3 | 3
          """)
  void aChangeIsFoundWhereItIs(String change, Reason reason, long seq, long row)
      throws SQLException {
    past(change);

    assertThat(all().broken())
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.reason()).isEqualTo(reason);
              assertThat(broken.seq()).contains(seq);
              assertThat(broken.auditId()).contains(row);
            });
  }

  @Test
  void aRowThatWasPutInHasNoLink() throws SQLException {
    past(
        """
        insert into audit (id, at, person_id, act, subject) overriding system value
          values (700, now() - interval '1 second', 1, 'ORDER_RELEASED', 'ORD-1')
        """);

    assertThat(all().broken())
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.reason()).isEqualTo(Reason.ROW_UNLINKED);
              assertThat(broken.seq()).isEmpty();
              assertThat(broken.auditId()).contains(700L);
            });
  }

  @Test
  void aRowThatWasPutInWithALinkBreaksTheChainBehindIt() throws SQLException {
    past(
        """
        insert into audit (id, at, person_id, act, subject) overriding system value
          values (701, now(), 1, 'ORDER_RELEASED', 'ORD-1');
        update audit_link set seq = -seq + 1000 where seq > 4;
        update audit_link set seq = 1000 - seq + 1 where seq > 100;
        insert into audit_link (seq, day, audit_id, form, digest, hash, linked_at)
          select 5, l.day, a.id, 1, audit_digest(a), audit_hash(5, l.day, l.hash, audit_digest(a)), now()
          from audit a, audit_link l where a.id = 701 and l.seq = 4
        """);

    assertThat(all().broken())
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.reason()).isEqualTo(Reason.LINK_CHANGED);
              assertThat(broken.seq()).contains(6L);
            });
  }

  /** What no chain can find by itself; the head that was kept outside is not there any more. */
  @Test
  void whatWasCutOffAtTheEndIsSeenByAHeadThatWasKeptOutside() throws SQLException {
    ChainHead kept = chain.head().orElseThrow();
    past("delete from audit_link where seq = 6; delete from audit where id = 6");

    ChainVerdict verdict = all();
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.headSeq()).isNotEqualTo(Optional.of(kept.seq()));
  }

  @Test
  void eachDayFollowsTheDayBefore() throws SQLException {
    LocalDate today = chain.head().orElseThrow().day();
    ChainHead yesterday = chain.headBefore(today).orElseThrow();
    assertThat(yesterday.seq()).isEqualTo(2);
    assertThat(chain.verify(Optional.of(today), Optional.of(today)).links()).isEqualTo(4);
    assertThat(chain.verify(Optional.of(today), Optional.empty()).isWhole()).isTrue();

    past("delete from audit_link where day = current_date - 1 or seq < 3");

    assertThat(chain.verify(Optional.of(today), Optional.empty()).broken())
        .map(ChainBreak::reason)
        .contains(Reason.LINK_MISSING);
  }

  @Test
  void everyDayIsLookedAtInTurnAndWhatWasFoundIsKept() throws SQLException {
    past("update audit set act = 'TICKET_RESOLVED' where id = 1");
    LocalDate first = chain.checkNext().orElseThrow();
    LocalDate second = chain.checkNext().orElseThrow();

    assertThat(second).isEqualTo(first.plusDays(1));
    assertThat(chain.checkNext()).as("nothing is due").isEmpty();
    assertThat(chain.brokenOn(first)).map(ChainBreak::reason).contains(Reason.ROW_CHANGED);
    assertThat(chain.brokenOn(second)).isEmpty();
    assertThat(chain.health().brokenDays()).isEqualTo(1);
    assertThat(ChainListing.days(database.sql()).page(PageRequest.first(9)).records())
        .extracting(ChainDay::state)
        .containsExactly(ChainDay.State.BROKEN, ChainDay.State.WHOLE);
  }

  @Test
  void nothingOfItIsChangedByTheProductsOwnStatements() {
    for (String refused :
        new String[] {
          "update audit set act = 'TICKET_RESOLVED'",
          "delete from audit where id = 6",
          "truncate audit cascade",
          "update audit_link set day = day",
          "delete from audit_link",
          "truncate audit_link"
        }) {
      assertThatThrownBy(() -> database.execute(refused))
          .as(refused)
          .hasMessageContaining("only ever added to");
    }
  }

  @Test
  void aPersonsNameIsNoPartOfIt() throws SQLException {
    database.execute("update person set name = 'Person 1' where id = 1");

    assertThat(all().broken()).isEmpty();
  }

  private static Page<LinkedEntry> entries(PageRequest request) {
    return AuditListing.entries(database.sql()).page(request);
  }

  private static ChainVerdict all() {
    return chain.verify(Optional.empty(), Optional.empty());
  }

  /** Past every trigger, as only whoever owns the whole server can. */
  private static void past(String sql) throws SQLException {
    database.execute("set local session_replication_role = replica;" + sql);
  }
}
