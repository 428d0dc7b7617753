package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.consent.ConsentFixture;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.AnnouncementRepository;
import com.barron.whatsapp.outbox.announcement.AnnouncementService;
import com.barron.whatsapp.outbox.announcement.Announcements;
import com.barron.whatsapp.settings.ConversationTimeouts;
import com.barron.whatsapp.settings.RateLimits;
import com.barron.whatsapp.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AnnouncementsIT {
  private static final PersonId ANA = new PersonId(1);
  private static final PersonId BEN = new PersonId(2);
  private static final Template TEMPLATE =
      new Template(Template.Name.SLA_WARNING, Locale.ENGLISH, List.of("MAINT-555", "5 h", "17:00"));

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final KnownPeople people = new KnownPeople();
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final Sql sql = new Sql(database.dataSource());
  private final AnnouncementRepository rows = new AnnouncementRepository(sql);
  private int woken;

  private final Announcements announcements =
      new AnnouncementService(
          rows,
          people,
          Channels.of(new WindowedChannel(), new WindowedChannel("meta")),
          () -> woken++,
          afterCommit::add,
          settings("twilio", "meta"));

  @Test
  void writesToWhereAPersonWroteLast() {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value, person_id, person_name, person_role, last_inbound_at)
        VALUES ('twilio', 'PHONE', '+12025550123', 1, 'Ana', 'TECHNICIAN', now() - interval '3 days'),
               ('twilio', 'BSUID', 'US.1', 1, 'Ana', 'TECHNICIAN', now() - interval '2 hours'),
               ('off', 'PHONE', '+12025550123', 1, 'Ana', 'TECHNICIAN', now());
        """);
    people.enrolled(ANA, "+12025550123");
    assertThat(enqueue(ANA)).containsExactly(OptionalLong.of(1));
    assertThat(
            database.value(
                "SELECT o.session_id || ' ' || o.channel || ' ' || l.body || ' ' || l.correlation"
                    + " FROM whatsapp_outbox o JOIN whatsapp_log l USING (session_id, id)"))
        .isEqualTo("2 twilio hello 1 c1");
    assertThat(database.value("SELECT max(version) FROM whatsapp_session")).isEqualTo("1");
    assertThat(people.lookUps).isZero();
  }

  @Test
  void prefersAChannelOnWhichAPersonMayBeWrittenToFreely() {
    wrote("twilio", "25 hours");
    wrote("meta", "23 hours");
    people.enrolled(ANA, "+12025550123");
    enqueue(ANA);
    assertThat(channelsOfTheOutbox()).isEqualTo("meta");
    assertThat(people.lookUps).isZero();
  }

  @Test
  void takesTheFirstInOrderWhereAPersonMayBeWrittenToFreelyOnSeveral() {
    wrote("meta", "1 minute");
    wrote("twilio", "5 hours");
    enqueue(ANA);
    assertThat(channelsOfTheOutbox()).isEqualTo("twilio");
  }

  @Test
  void takesTheFirstInOrderWhereOnlyATemplateReachesAPerson() {
    wrote("meta", "25 hours");
    people.enrolledElsewhere(ANA, "meta", "+12025550123");
    enqueue(ANA);
    assertThat(channelsOfTheOutbox()).isEqualTo("meta");

    people.enrolled(ANA, "+12025550124");
    enqueue(ANA);
    enqueue(ANA);
    assertThat(channelsOfTheOutbox()).isEqualTo("meta,twilio,twilio");
    assertThat(database.value("SELECT count(*) FROM whatsapp_session")).isEqualTo("2");
  }

  @Test
  void goesOnWithTheOldConversationOfTheChannelThatComesFirst() {
    wrote("twilio", "30 days");
    wrote("meta", "25 hours");
    people.enrolled(ANA, "+12025550199");
    enqueue(ANA);
    assertThat(database.value("SELECT channel || session_id FROM whatsapp_outbox"))
        .isEqualTo("twilio1");
  }

  private void wrote(String channel, String ago) {
    database.execute(
        """
        INSERT INTO whatsapp_session (channel, identity_kind, identity_value, person_id, person_name, person_role, last_inbound_at)
        VALUES ('$CHANNEL', 'PHONE', '+12025550123', 1, 'Ana', 'TECHNICIAN', now() - interval '$AGO')
        """
            .replace("$CHANNEL", channel)
            .replace("$AGO", ago));
  }

  private String channelsOfTheOutbox() {
    return database.value("SELECT string_agg(channel, ',' ORDER BY id) FROM whatsapp_outbox");
  }

  private static Settings settings(String... order) {
    return new Settings(
        Optional.empty(),
        Optional.empty(),
        URI.create("http://localhost:8080"),
        false,
        false,
        Settings.USUAL_SENDERS,
        Settings.USUAL_SENDS_PER_SECOND,
        ConversationTimeouts.USUAL,
        RateLimits.USUAL,
        List.of(order),
        Duration.ZERO,
        Set.of());
  }

  @Test
  void beginsAConversationWithSomebodyWhoNeverWrote() {
    people.enrolled(ANA, "+12025550123");
    people.enrolled(ANA, "+12025550124");
    people.enrolledElsewhere(ANA, "off", "+12025550125");
    enqueue(ANA);
    enqueue(ANA);
    assertThat(
            database.value(
                "SELECT string_agg(concat_ws(' ', identity_value, person_id, person_name, person_role, language,"
                    + " coalesce(last_inbound_at::text, 'never')), ',') FROM whatsapp_session"))
        .isEqualTo("+12025550124 1 Person 1 SUPERVISOR en never");
    assertThat(database.value("SELECT count(*) FROM whatsapp_outbox")).isEqualTo("2");
  }

  @Test
  void leavesAConversationAsItIsThatDoesNotKnowThePerson() {
    database.execute(
        "INSERT INTO whatsapp_session (channel, identity_kind, identity_value, state) VALUES"
            + " ('twilio', 'PHONE', '+12025550123', '{\"x\":1}')");
    people.enrolled(ANA, "+12025550123");
    assertThat(enqueue(ANA)).containsExactly(OptionalLong.of(1));
    assertThat(database.value("SELECT version || state FROM whatsapp_session"))
        .isEqualTo("1{\"x\":1}");
  }

  @Test
  void saysWhoCannotBeReached() {
    people.enrolled(BEN, "+12025550124");
    assertThat(enqueue(ANA, BEN, ANA, BEN))
        .containsExactly(
            OptionalLong.empty(), OptionalLong.of(1), OptionalLong.empty(), OptionalLong.of(2));
  }

  @Test
  void withoutATemplateOnlyAnOpenWindowReachesAPerson() {
    people.enrolled(ANA, "+12025550123");
    wrote("twilio", "25 hours");
    var news = new Announcement(ANA, Reply.of("hello"), Duration.ofHours(12), "c");
    assertThat(announcements.enqueue(List.of(news))).containsExactly(OptionalLong.empty());
    assertThat(database.value("SELECT count(*) FROM whatsapp_log")).isEqualTo("0");
    database.execute("UPDATE whatsapp_session SET last_inbound_at = now()");
    assertThat(announcements.enqueue(List.of(news))).containsExactly(OptionalLong.of(1));
  }

  @Test
  void writesToNobodyWhoWantsNoNews() {
    Consents consents = ConsentFixture.on(database.dataSource());
    people.enrolled(ANA, "+12025550123");
    people.enrolled(BEN, "+12025550124");
    assertThat(enqueue(ANA, BEN)).containsExactly(OptionalLong.of(1), OptionalLong.of(2));
    consents.said(ANA, false);
    consents.told(new Identity("twilio", IdentityKind.PHONE, "+12025550124"), false);
    assertThat(consents.wantsNews(ANA)).isFalse();
    assertThat(consents.wantsNews(BEN)).isTrue();
    assertThat(enqueue(ANA, BEN)).containsExactly(OptionalLong.empty(), OptionalLong.empty());
    database.execute("UPDATE whatsapp_session SET last_inbound_at = now()");
    assertThat(enqueue(ANA, BEN)).containsExactly(OptionalLong.empty(), OptionalLong.empty());
    consents.said(ANA, true);
    consents.said(BEN, true);
    assertThat(enqueue(ANA, BEN)).containsExactly(OptionalLong.of(3), OptionalLong.of(4));
    assertThat(database.value("SELECT count(*) FROM contact_preference WHERE since <= now()"))
        .isEqualTo("5");
  }

  @Test
  void takesANumberAndItsUserIdForOneAccountThatWantsNoNews() {
    Consents consents = ConsentFixture.on(database.dataSource());
    Identity number = new Identity("twilio", IdentityKind.PHONE, "+12025550123");
    Identity userId = new Identity("twilio", IdentityKind.BSUID, "US.13490000000000000001");
    people.enrolled(ANA, number);
    enqueue(ANA);
    people.enrolled(ANA, userId);
    database.execute("UPDATE whatsapp_session SET bsuid = 'US.13490000000000000001'");
    for (Identity named : List.of(number, userId)) {
      consents.told(named, false);
      assertThat(enqueue(ANA)).containsExactly(OptionalLong.empty());
      database.execute("UPDATE whatsapp_session SET last_inbound_at = now()");
      assertThat(enqueue(ANA)).containsExactly(OptionalLong.empty());
      consents.said(ANA, true);
      assertThat(enqueue(ANA)).doesNotContain(OptionalLong.empty());
      database.execute("UPDATE whatsapp_session SET last_inbound_at = NULL");
    }
    assertThat(database.value("SELECT count(*) FROM whatsapp_session")).isEqualTo("1");
  }

  @Test
  void keepsTheTemplateAndTheTimeUntilWhichAMessageIsTrue() {
    people.enrolled(ANA, "+12025550123");
    enqueue(ANA);
    assertThat(
            database.value(
                "SELECT payload::jsonb -> 'template' ->> 'name' FROM whatsapp_log WHERE id = 1"))
        .isEqualTo("SLA_WARNING");
    assertThat(
            database.value(
                "SELECT expires_at = created_at + interval '30 minutes' FROM whatsapp_outbox"))
        .isEqualTo("t");
  }

  @Test
  void putsALongMessageInAsPartsAndNamesTheLastOne() {
    people.enrolled(ANA, "+12025550123");
    people.enrolled(BEN, "+12025550124");
    var longOne = announcement(ANA, "word ".repeat(50));
    assertThat(announcements.enqueue(List.of(longOne, announcement(BEN, "short"))))
        .containsExactly(OptionalLong.of(3), OptionalLong.of(4));
    assertThat(
            database.value(
                "SELECT string_agg(id::text, ',' ORDER BY id) FROM whatsapp_log WHERE payload IS NOT NULL"))
        .isEqualTo("3,4");
  }

  @Test
  void putsAWholeListInByAFewStatements() {
    List<Announcement> many =
        LongStream.rangeClosed(1, 600)
            .mapToObj(
                i -> {
                  people.enrolled(new PersonId(i), "+1202555" + (1_000 + i));
                  return announcement(new PersonId(i), "hello " + i);
                })
            .toList();
    List<OptionalLong> ids = announcements.enqueue(many);
    assertThat(ids.stream().mapToLong(OptionalLong::getAsLong))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 600).boxed().toList());
    assertThat(
            database.value(
                """
                SELECT count(*) FROM whatsapp_outbox o JOIN whatsapp_log l USING (session_id, id)
                  JOIN whatsapp_session s ON s.id = o.session_id WHERE l.body = 'hello ' || s.person_id
                """))
        .isEqualTo("600");
    assertThat(people.lookUps).isEqualTo(1);
  }

  @Test
  void wakesTheOutboxAfterTheCommitOnly() {
    people.enrolled(ANA, "+12025550123");
    enqueue(ANA);
    assertThat(woken).isZero();
    afterCommit.forEach(Runnable::run);
    assertThat(woken).isEqualTo(1);
  }

  @Test
  void costsNothingWhereNobodyCanBeReached() {
    wrote("twilio", "25 hours");
    people.enrolled(ANA, "+12025550123");
    assertThat(
            announcements.enqueue(
                List.of(new Announcement(ANA, Reply.of("x"), Duration.ofHours(1), "c"))))
        .containsExactly(OptionalLong.empty());
    assertThat(people.lookUps).as("no template could reach her").isZero();
    afterCommit.forEach(Runnable::run);
    assertThat(woken).isZero();
  }

  @Test
  void needsATransaction() {
    wrote("twilio", "1 minute");
    Announcements outside =
        new AnnouncementService(
            rows,
            people,
            Channels.of(new WindowedChannel()),
            () -> woken++,
            work -> {
              throw new IllegalStateException("no transaction");
            },
            settings());
    assertThatThrownBy(() -> outside.enqueue(List.of(announcement(ANA, "x"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(outside.enqueue(List.of())).isEmpty();
  }

  @Test
  void takesBackWhatNobodySentYet() throws Exception {
    people.enrolled(ANA, "+12025550123");
    people.enrolled(BEN, "+12025550124");
    enqueue(ANA, BEN, BEN);
    var claims = new OutboxClaimRepository(sql);
    var twilio = List.of(new ClaimQuota("twilio", 1, 1, ClaimQuota.UNPACED));
    assertThat(claims.claim(twilio, 1, Duration.ofSeconds(30)).claims())
        .extracting(Claim::id)
        .containsExactly(1L);
    assertThat(announcements.withdraw(List.of(1L, 2L, 99L))).isEqualTo(1);
    assertThat(announcements.withdraw(List.of(2L))).isZero();
    assertThat(database.value("SELECT string_agg(state, ',' ORDER BY id) FROM whatsapp_outbox"))
        .isEqualTo("SENDING,WITHDRAWN,PENDING");
    assertThat(claims.claim(twilio, 1, Duration.ofSeconds(30)).claims())
        .as("it holds nobody up")
        .extracting(Claim::id)
        .containsExactly(3L);
    assertThat(database.value("SELECT outcome FROM outbox_outcome WHERE id = 2"))
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void whatIsOnItsWayWhenItIsTakenBackIsNotTriedAgain() throws Exception {
    people.enrolled(ANA, "+12025550123");
    enqueue(ANA);
    var claims = new OutboxClaimRepository(sql);
    var twilio = List.of(new ClaimQuota("twilio", 1, 1, ClaimQuota.UNPACED));
    Claim onItsWay = claims.claim(twilio, 1, Duration.ofSeconds(30)).claims().get(0);

    assertThat(announcements.withdraw(List.of(1L))).isZero();
    new OutboxRepository(sql).pending(onItsWay, Duration.ofSeconds(5), "503");

    assertThat(claims.claim(twilio, 1, Duration.ofSeconds(30)).claims())
        .extracting(Claim::work)
        .containsExactly(Claim.Work.NONE);
    assertThat(database.value("SELECT state || ' ' || error_code FROM whatsapp_outbox"))
        .isEqualTo("DEAD expired");
  }

  private List<OptionalLong> enqueue(PersonId... persons) {
    List<Announcement> messages = new ArrayList<>();
    for (PersonId person : persons) {
      messages.add(announcement(person, "hello " + person.value()));
    }
    return announcements.enqueue(messages);
  }

  private static Announcement announcement(PersonId to, String text) {
    return new Announcement(
        to,
        new Reply(text, List.of(), "", Optional.of(TEMPLATE)),
        Duration.ofMinutes(30),
        "c" + to.value());
  }
}
