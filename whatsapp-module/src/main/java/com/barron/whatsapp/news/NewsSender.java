package com.barron.whatsapp.news;

import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.sla.WorkingHours;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import com.barron.whatsapp.recipients.CompositeResponsibilityResolver;
import com.barron.whatsapp.recipients.StaffDirectory;
import com.barron.whatsapp.text.Texts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Tells people what happened, by the rules, in the transaction in which it happens. There is no
 * template for news: a person who has not written for a day gets no message.
 */
@Singleton
class NewsSender {
  /** What did not leave by then is told nobody. */
  static final Duration FRESH = Duration.ofHours(12);

  private static final Logger LOG = Logger.getLogger(NewsSender.class);

  private final NewsRuleRepository rules;
  private final WaitingNewsRepository waiting;
  private final CompositeResponsibilityResolver resolver;
  private final People people;
  private final WorkingHours hours;
  private final Announcements announcements;
  private final Clock clock;

  @Inject
  NewsSender(
      NewsRuleRepository rules,
      WaitingNewsRepository waiting,
      CompositeResponsibilityResolver resolver,
      People people,
      WorkingHours hours,
      Announcements announcements,
      Clock clock) {
    this.rules = rules;
    this.waiting = waiting;
    this.resolver = resolver;
    this.people = people;
    this.hours = hours;
    this.announcements = announcements;
    this.clock = clock;
  }

  void send(News news) {
    List<Audience> told = rules.told(news.event(), news.about());
    if (!told.isEmpty()) {
      send(news, told);
    }
  }

  /** Nobody is told what waits of this: it is not so any more. */
  void forget(String about) {
    waiting.forget(about);
  }

  private void send(News news, List<Audience> told) {
    Instant now = clock.instant();
    Optional<ResponsiblePeople> responsible = responsible(news.concerned());
    var staff =
        new StaffDirectory(
            people.staff(involved(news, responsible), NewsRecipients.roles(told, news.concerned())),
            hours);
    List<Announcement> atOnce = new ArrayList<>();
    List<WaitingNews> later = new ArrayList<>();
    for (StaffMember reader : new NewsRecipients(news, responsible, staff, now).of(told)) {
      Texts texts = Texts.in(Locale.forLanguageTag(reader.language()));
      Reply reply = news.text().in(texts, new StaffNames(staff, texts));
      Optional<Instant> shift =
          news.event().isUrgent() ? Optional.empty() : staff.nextShift(reader, now);
      shift.ifPresentOrElse(
          start -> later.add(new WaitingNews(reader.id(), news.about(), reply, start)),
          () -> atOnce.add(new Announcement(reader.id(), reply, FRESH, news.about())));
    }
    announcements.enqueue(atOnce);
    waiting.keep(later);
    LOG.infof(
        "news event=%s about=%s told=%d waiting=%d",
        news.event(), news.about(), atOnce.size(), later.size());
  }

  private Optional<ResponsiblePeople> responsible(ConcernedPeople concerned) {
    return concerned
        .responsible()
        .or(
            () ->
                concerned
                    .subject()
                    .flatMap(
                        subject ->
                            Optional.ofNullable(resolver.of(List.of(subject)).get(subject))));
  }

  /** Everybody who may be told, or named. */
  private static List<PersonId> involved(News news, Optional<ResponsiblePeople> responsible) {
    ConcernedPeople concerned = news.concerned();
    return Stream.of(
            news.notTold().stream(),
            responsible.flatMap(ResponsiblePeople::assignee).stream(),
            responsible.flatMap(ResponsiblePeople::reporter).stream(),
            concerned.followers().stream(),
            concerned.requester().stream())
        .flatMap(persons -> persons)
        .distinct()
        .toList();
  }
}
