package com.barron.whatsapp.journal.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.listing.Criterion;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.messages.MessageEntry;
import com.barron.production.messages.MessageState;
import com.barron.whatsapp.WhatsAppDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The journal by time: one entry a minute from 08:01 on, and ids with gaps. */
class MessageRepositoryIT {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final MessageRepository messages = new MessageRepository(database.sql());

  @BeforeEach
  void talk() {
    database.execute(
        """
        insert into whatsapp_session (channel, identity_kind, identity_value)
        values ('twilio', 'PHONE', '+12025550123');
        insert into whatsapp_log (session_id, id, from_person, kind, body, correlation, created_at)
        overriding system value
        select s.id, n * 7, n % 2 = 0, case n % 2 when 0 then 'TEXT' else 'REPLY' end, 'x', 'c',
               timestamptz '2026-03-02T08:00:00Z' + n * interval '1 minute'
          from generate_series(1, 100) n, whatsapp_session s
        """);
  }

  @Test
  void whatWasSaidBetweenTwoTimesIsFound() {
    assertThat(minutes(from(20), to(30))).isEqualTo(LongStream.range(20, 30).boxed().toList());
    assertThat(minutes(to(3))).containsExactly(1L, 2L);
    assertThat(minutes(from(99))).containsExactly(99L, 100L);
  }

  @Test
  void timesBeforeAndBehindTheJournalAreNoneOrAllOfIt() {
    assertThat(minutes(to(-5))).isEmpty();
    assertThat(minutes(from(500))).isEmpty();
    assertThat(minutes(from(-5), to(500))).hasSize(100);
  }

  /** An entry is stamped when its transaction begins, and numbered when it has its turn. */
  @Test
  void whatWaitedForItsNumberIsFoundByItsTime() {
    database.execute(
        "update whatsapp_log set created_at = created_at - interval '62 seconds' where id = 51 * 7;"
            + " update whatsapp_log set created_at = created_at + interval '5 seconds' where id = 50 * 7");

    assertThat(ids(to(50))).contains(51L * 7).doesNotContain(50L * 7);
    assertThat(ids(from(50))).contains(50L * 7).doesNotContain(51L * 7);
  }

  @Test
  void anEmptyJournalHasNoPage() {
    database.execute("truncate whatsapp_log");

    assertThat(ids(from(0), to(10))).isEmpty();
  }

  @Test
  void aWithdrawnMessageIsFoundByItsState() {
    database.execute(
        """
        insert into whatsapp_outbox (id, session_id, channel, state, expires_at, finished_at)
        select l.id, l.session_id, 'twilio', 'WITHDRAWN', now(), now() from whatsapp_log l where l.id = 35
        """);

    assertThat(ids(new Criterion("state", MessageState.WITHDRAWN))).containsExactly(35L);
  }

  private List<Long> minutes(Criterion... criteria) {
    return ids(criteria).stream().map(id -> id / 7).sorted().toList();
  }

  private List<Long> ids(Criterion... criteria) {
    Page<MessageEntry> page = messages.page(PageRequest.first(500, criteria));
    return page.records().stream().map(MessageEntry::id).toList();
  }

  private static Criterion from(int minute) {
    return new Criterion("from", START.plusSeconds(60L * minute));
  }

  private static Criterion to(int minute) {
    return new Criterion("to", START.plusSeconds(60L * minute));
  }
}
