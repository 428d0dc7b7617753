package com.barron.whatsapp.news;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.ChangeWasDecided;
import com.barron.production.bom.ChangeWasSubmitted;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.PersonView;
import com.barron.production.people.privacy.ErasureWasAsked;
import com.barron.production.people.roles.RoleWasAsked;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.ReleaseWasAsked;
import com.barron.production.quality.ReleaseWasRefused;
import com.barron.production.sop.FailureWasClosed;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Tells people of decisions that are requested or made, also about failures. Whoever gets no
 * message finds the decision in the list of what is pending.
 */
@Singleton
class DecisionNotifier {
  private final Defects defects;
  private final BomChanges changes;
  private final NewsSender newsSender;
  private final Clock clock;

  @Inject
  DecisionNotifier(Defects defects, BomChanges changes, NewsSender newsSender, Clock clock) {
    this.defects = defects;
    this.changes = changes;
    this.newsSender = newsSender;
    this.clock = clock;
  }

  void on(@Observes ReleaseWasAsked asked) {
    String number = asked.defect().toString();
    DefectView defect = defects.find(asked.defect()).found().orElseThrow();
    Duration age = Duration.between(defect.recordedAt(), clock.instant());
    newsSender.send(
        new News(
            NewsEvent.RELEASE_ASKED,
            HoldNotifier.about(number),
            Set.copyOf(List.of(asked.by(), asked.recordedBy())),
            ConcernedPeople.asDeciders(Permission.RELEASE_HOLD),
            (texts, names) ->
                new Reply(
                    texts.say(
                            "news.release",
                            names.of(asked.by()),
                            asked.order().toString(),
                            number,
                            texts.name(defect.type())
                                + " · "
                                + texts.say("level." + defect.severity()),
                            names.of(asked.recordedBy()),
                            DurationText.ago(age, texts::say))
                        + disposition(defect, texts),
                    List.of(
                        Choice.command("RELEASE " + number, texts.say("news.release.confirm")),
                        Choice.command("REFUSE " + number, texts.say("news.release.refuse"))),
                    "")));
  }

  /** What becomes of the parts, if whoever asked said so. */
  private static String disposition(DefectView defect, Texts texts) {
    return defect
        .decision()
        .map(
            asked ->
                "\n"
                    + texts.say(
                        "news.release.disposition",
                        texts.say("disposition." + asked.disposition()),
                        QuotedText.of(asked.note())))
        .orElse("");
  }

  void on(@Observes ReleaseWasRefused refused) {
    newsSender.send(
        new News(
            NewsEvent.RELEASE_REFUSED,
            HoldNotifier.about(refused.defect().toString()),
            Set.of(refused.by()),
            ConcernedPeople.asRequester(refused.askedBy()),
            (texts, names) -> Reply.of(refusal(refused, names.of(refused.by()), texts))));
  }

  private static String refusal(ReleaseWasRefused refused, String by, Texts texts) {
    String said =
        texts.say("news.refused", by, refused.order().toString(), refused.defect().toString());
    return refused.reason().isBlank()
        ? said
        : said + "\n" + texts.say("news.refused.reason", QuotedText.of(refused.reason()));
  }

  void on(@Observes ChangeWasSubmitted submitted) {
    ChangeView change = changes.change(submitted.change()).orElseThrow();
    String number = change.number().toString();
    newsSender.send(
        new News(
            NewsEvent.CHANGE_SUBMITTED,
            about(change),
            Set.of(change.requester()),
            ConcernedPeople.asDeciders(Permission.DECIDE_CHANGE),
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
            ConcernedPeople.asRequester(change.requester()),
            (texts, names) ->
                Reply.of(
                    texts.say(
                        "news.decided",
                        change.number().toString(),
                        texts.say("change.status." + decided.status())))));
  }

  void on(@Observes FailureWasClosed closed) {
    String failure = closed.failure().toString();
    newsSender.send(
        new News(
            NewsEvent.FAILURE_CLOSED,
            "failure-" + failure,
            Set.of(closed.by()),
            ConcernedPeople.asRequester(closed.reporter()),
            (texts, names) ->
                Reply.of(
                    texts.say(
                        "news.failure",
                        failure,
                        names.of(closed.by()),
                        QuotedText.of(closed.measure())))));
  }

  void on(@Observes PersonTookRole taken) {
    newsSender.send(
        new News(
            NewsEvent.ROLE_TAKEN,
            about(taken.person()),
            Set.copyOf(List.of(taken.by(), taken.person())),
            ConcernedPeople.asRequester(taken.givenBy()),
            (texts, names) ->
                Reply.of(
                    texts.say(
                        "news.role",
                        names.of(taken.person()),
                        texts.say("role." + taken.role())))));
    newsSender.send(
        new News(
            NewsEvent.ROLE_GIVEN,
            "own-" + about(taken.person()),
            Set.of(),
            ConcernedPeople.asRequester(taken.person()),
            (texts, names) ->
                Reply.of(texts.say("news.role.yours", texts.say("role." + taken.role())))));
  }

  /** Nobody hears of what is asked for them: it may come to nothing. */
  void on(@Observes RoleWasAsked asked) {
    PersonView person = asked.person();
    String command = "ROLE PERSON-" + person.id().value() + " ";
    newsSender.send(
        new News(
            NewsEvent.ROLE_ASKED,
            about(person.id()),
            Set.of(asked.by(), person.id()),
            ConcernedPeople.asDeciders(Permission.CHANGE_ROLE),
            (texts, names) ->
                new Reply(
                    texts.say(
                        "news.role.asked",
                        names.of(asked.by()),
                        names.of(person.id()),
                        texts.say("role." + person.role()),
                        texts.say("role." + asked.role())),
                    List.of(
                        Choice.command(command + asked.role(), texts.say("news.role.confirm")),
                        Choice.command(command + person.role(), texts.say("news.role.refuse"))),
                    "")));
  }

  void on(@Observes ErasureWasAsked asked) {
    PersonId person = asked.person();
    newsSender.send(
        new News(
            NewsEvent.ERASURE_ASKED,
            "erasure-" + person.value(),
            Set.of(person),
            ConcernedPeople.asDeciders(Permission.FORGET),
            (texts, names) -> Reply.of(texts.say("news.erasure", names.of(person)))));
  }

  private static String about(PersonId person) {
    return "role-" + person.value();
  }

  private static String about(ChangeView change) {
    return "change-" + change.number();
  }
}
