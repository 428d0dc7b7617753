package com.barron.whatsapp.news;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import com.barron.whatsapp.people.StaffFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The rules and what waits in the database. Beside the usual people, Quinn and Eve are of quality
 * and engineering.
 */
final class NewsFixture extends StaffFixture {
  static final PersonId QUINN = new PersonId(6);
  static final PersonId EVE = new PersonId(7);
  static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  final List<Announcement> sent = new ArrayList<>();

  private final Announcements announcements = recording();
  private final WaitingNewsRepository waiting = new WaitingNewsRepository(transactions.sql());

  final NewsSender newsSender =
      new NewsSender(
          new NewsRuleRepository(transactions.sql()),
          waiting,
          responsibility,
          people,
          night,
          announcements,
          Clock.fixed(NOW, ZoneOffset.UTC));

  NewsFixture() {
    people.with(QUINN.value(), Role.QUALITY, null, null);
    people.with(EVE.value(), Role.ENGINEER, null, null);
  }

  StaffMember someone(PersonId person, Role role, String shifts, String language) {
    people.without(person.value());
    return people.with(person.value(), role, null, shifts, language);
  }

  /** As a site changes the rules; the next fixture finds them as delivered. */
  void rule(NewsEvent event, Audience audience, boolean told) {
    database.execute(
        "UPDATE news_rule SET told = "
            + told
            + " WHERE event = '"
            + event
            + "' AND audience = '"
            + audience
            + "'");
  }

  /** The shift of those who are off it starts. */
  void morning() {
    night.isOver = true;
    database.execute("UPDATE news_waiting SET deliver_at = now()");
    new ShiftNewsTask(transactions, waiting, announcements).run();
  }

  /** Who was told since the last time that this was asked. */
  List<PersonId> told() {
    List<PersonId> told = sent.stream().map(Announcement::to).toList();
    sent.clear();
    return told;
  }

  /** What a person was told last. */
  String text(PersonId person) {
    return sent.stream()
        .filter(one -> one.to().equals(person))
        .map(one -> one.reply().text())
        .reduce((first, second) -> second)
        .orElse("nothing");
  }

  private Announcements recording() {
    return new Announcements() {
      @Override
      public List<OptionalLong> enqueue(List<Announcement> messages) {
        sent.addAll(messages);
        return Stream.iterate(1L, id -> id + 1)
            .limit(messages.size())
            .map(OptionalLong::of)
            .toList();
      }

      @Override
      public int withdraw(Collection<Long> outboxIds) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
