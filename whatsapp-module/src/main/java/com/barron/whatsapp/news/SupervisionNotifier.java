package com.barron.whatsapp.news;

import com.barron.production.maintenance.TicketChanged;
import com.barron.production.reference.Reference;
import com.barron.production.sla.PromiseIsLate;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.DurationText;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Tells supervisors what takes longer than was promised. */
@Singleton
class SupervisionNotifier {
  private final NewsSender newsSender;

  @Inject
  SupervisionNotifier(NewsSender newsSender) {
    this.newsSender = newsSender;
  }

  void on(@Observes PromiseIsLate late) {
    Duration behind = Duration.between(late.deadline(), late.until());
    send(
        NewsEvent.PROMISE_LATE,
        late.subject(),
        (texts, names) ->
            shown(
                texts.say(
                    "news.late", late.subject().toString(), DurationText.brief(behind, texts::say)),
                late.subject(),
                texts.say("news.show")));
  }

  /** What is over needs nobody's care. */
  void on(@Observes TicketChanged changed) {
    if (changed.status().hasEnded()) {
      newsSender.forget(about(changed.ticket()));
    }
  }

  void promiseBroken(Reference subject) {
    send(NewsEvent.PROMISE_BROKEN, subject, "news.broken");
  }

  void pausedForLong(Reference subject) {
    send(NewsEvent.LONG_PAUSE, subject, "news.pause");
  }

  private void send(NewsEvent event, Reference subject, String text) {
    send(
        event,
        subject,
        (texts, names) ->
            shown(texts.say(text, subject.toString()), subject, texts.say("news.show")));
  }

  private void send(NewsEvent event, Reference subject, News.NewsText text) {
    newsSender.send(new News(event, about(subject), Set.of(), ConcernedPeople.by(subject), text));
  }

  private static Reply shown(String said, Reference subject, String show) {
    return new Reply(said, List.of(Choice.command("show " + subject, show)), "");
  }

  private static String about(Reference subject) {
    return "supervision-" + subject;
  }
}
