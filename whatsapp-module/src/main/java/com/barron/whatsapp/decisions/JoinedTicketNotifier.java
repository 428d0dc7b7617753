package com.barron.whatsapp.decisions;

import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.TicketChanged;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Announcement;
import com.barron.whatsapp.outbox.Announcements;
import com.barron.whatsapp.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells those who joined a ticket that it is resolved, in the transaction in which it is. */
@Singleton
class JoinedTicketNotifier {
  private static final Duration FRESH = Duration.ofHours(12);

  private final Maintenance maintenance;
  private final DecisionMakers decisionMakers;
  private final Announcements announcements;

  @Inject
  JoinedTicketNotifier(
      Maintenance maintenance, DecisionMakers decisionMakers, Announcements announcements) {
    this.maintenance = maintenance;
    this.decisionMakers = decisionMakers;
    this.announcements = announcements;
  }

  void on(@Observes TicketChanged changed) {
    if (changed.status() != TicketStatus.RESOLVED) {
      return;
    }
    List<PersonId> followers = maintenance.followers(changed.ticket());
    if (!followers.isEmpty()) {
      tell(changed, followers);
    }
  }

  private void tell(TicketChanged changed, List<PersonId> followers) {
    String ticket = changed.ticket().toString();
    announcements.enqueue(
        decisionMakers.named(followers).stream()
            .map(
                one -> {
                  Texts texts = Texts.in(Locale.forLanguageTag(one.language()));
                  String status = texts.say("ticket.status." + changed.status());
                  return new Announcement(
                      one.id(),
                      Reply.of(texts.say("news.joined", ticket, status)),
                      FRESH,
                      "joined-" + ticket);
                })
            .toList());
  }
}
