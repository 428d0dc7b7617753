package com.barron.whatsapp.news;

import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.quality.DefectWasRecorded;
import com.barron.production.quality.HoldWasReleased;
import com.barron.production.quality.handling.DefectWasClosed;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Tells people of holds that begin and end, and of defects that are closed without having held
 * anything.
 */
@Singleton
class HoldNotifier {
  private final Orders orders;
  private final NewsSender newsSender;

  @Inject
  HoldNotifier(Orders orders, NewsSender newsSender) {
    this.orders = orders;
    this.newsSender = newsSender;
  }

  void on(@Observes DefectWasRecorded recorded) {
    if (!recorded.holdsOrder() || !recorded.severity().needsTwoToRelease()) {
      return;
    }
    String defect = recorded.defect().toString();
    String order = recorded.order().toString();
    newsSender.send(
        new News(
            NewsEvent.CRITICAL_HOLD_BEGAN,
            about(defect),
            Set.of(recorded.by()),
            ConcernedPeople.reportedBy(recorded.by()),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.held",
                        order,
                        defect,
                        texts.name(recorded.type().name()),
                        texts.say("level." + recorded.severity()),
                        names.of(recorded.by())),
                    show(order, texts),
                    "")));
  }

  void on(@Observes HoldWasReleased released) {
    String defect = released.defect().toString();
    OrderView order = orders.find(released.order()).found().orElseThrow();
    String number = order.number().toString();
    newsSender.send(
        new News(
            NewsEvent.HOLD_RELEASED,
            about(defect),
            Set.of(released.by()),
            ConcernedPeople.by(released.defect()).requestedBy(released.askedBy()),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.released",
                        defect,
                        names.of(released.by()),
                        number,
                        texts.say("order.status." + order.status())),
                    show(number, texts),
                    "")));
  }

  void on(@Observes DefectWasClosed closed) {
    if (closed.blocking()) {
      return;
    }
    String defect = closed.defect().toString();
    newsSender.send(
        new News(
            NewsEvent.DEFECT_CLOSED,
            about(defect),
            Set.of(closed.by()),
            ConcernedPeople.by(closed.defect()),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.closed",
                        defect,
                        names.of(closed.by()),
                        texts.say("disposition." + closed.disposition()),
                        QuotedText.of(closed.note())),
                    show(defect, texts),
                    "")));
  }

  /** The same for all news of one hold. */
  static String about(String defect) {
    return "hold-" + defect;
  }

  private static List<Choice> show(String number, Texts texts) {
    return List.of(Choice.command(number, texts.say("news.show")));
  }
}
