package com.barron.whatsapp.news;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.ChangeWasDecided;
import com.barron.production.bom.ChangeWasSubmitted;
import com.barron.production.people.PersonTookRole;
import com.barron.production.quality.ReleaseWasAsked;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.QuotedText;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Decisions that are asked for or made. Whoever gets no message finds the decision in the list of
 * what is pending.
 */
@Singleton
class DecisionNotifier {
  private final BomChanges changes;
  private final NewsSender newsSender;

  @Inject
  DecisionNotifier(BomChanges changes, NewsSender newsSender) {
    this.changes = changes;
    this.newsSender = newsSender;
  }

  void on(@Observes ReleaseWasAsked asked) {
    String defect = asked.defect().toString();
    newsSender.send(
        new News(
            NewsEvent.RELEASE_ASKED,
            HoldNotifier.about(defect),
            Set.copyOf(List.of(asked.by(), asked.recordedBy())),
            Concerned.asDeciders(Permission.RELEASE_HOLD),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.release", names.of(asked.by()), asked.order().toString(), defect),
                    List.of(Choice.command("RELEASE " + defect, texts.say("news.release.confirm"))),
                    "")));
  }

  void on(@Observes ChangeWasSubmitted submitted) {
    ChangeView change = changes.change(submitted.change()).orElseThrow();
    String number = change.number().toString();
    newsSender.send(
        new News(
            NewsEvent.CHANGE_SUBMITTED,
            about(change),
            Set.of(change.requester()),
            Concerned.asDeciders(Permission.DECIDE_CHANGE),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.change",
                        number,
                        names.of(change.requester()),
                        change.bom().toString(),
                        change.partNumber(),
                        change.oldQuantity().value(),
                        change.newQuantity().value(),
                        QuotedText.of(change.reason())),
                    List.of(
                        Choice.command("APPROVE " + number, texts.say("news.change.approve")),
                        Choice.command("REJECT " + number, texts.say("news.change.reject"))),
                    "")));
  }

  /** Nobody decides what they proposed. */
  void on(@Observes ChangeWasDecided decided) {
    ChangeView change = changes.change(decided.change()).orElseThrow();
    newsSender.send(
        new News(
            NewsEvent.CHANGE_DECIDED,
            about(change),
            Set.of(),
            Concerned.asRequester(change.requester()),
            (texts, names) ->
                Reply.of(
                    texts.say(
                        "news.decided",
                        change.number().toString(),
                        texts.say("change.status." + decided.status())))));
  }

  void on(@Observes PersonTookRole taken) {
    newsSender.send(
        new News(
            NewsEvent.ROLE_TAKEN,
            "role-" + taken.person().value(),
            Set.of(taken.person()),
            Concerned.asRequester(taken.givenBy()),
            (texts, names) ->
                Reply.of(
                    texts.say(
                        "news.role",
                        names.of(taken.person()),
                        texts.say("role." + taken.role())))));
  }

  private static String about(ChangeView change) {
    return "change-" + change.number();
  }
}
