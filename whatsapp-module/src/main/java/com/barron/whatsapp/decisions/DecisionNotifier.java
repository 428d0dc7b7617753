package com.barron.whatsapp.decisions;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.ChangeWasDecided;
import com.barron.production.bom.ChangeWasSubmitted;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.StaffMember;
import com.barron.production.quality.ReleaseWasAsked;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Announcement;
import com.barron.whatsapp.outbox.Announcements;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Notifies people of decisions, in the transaction in which they are asked for or made. There is no
 * template for them: a person who has not written for a day gets no message, which the outbox
 * records, and finds the decision in the list of what is pending.
 */
@Singleton
class DecisionNotifier {
  private static final Duration FRESH = Duration.ofHours(12);

  private final DecisionMakers decisionMakers;
  private final BomChanges changes;
  private final Announcements announcements;

  @Inject
  DecisionNotifier(DecisionMakers decisionMakers, BomChanges changes, Announcements announcements) {
    this.decisionMakers = decisionMakers;
    this.changes = changes;
    this.announcements = announcements;
  }

  void on(@Observes ReleaseWasAsked asked) {
    List<StaffMember> roster = decisionMakers.with(asked.by());
    String by = DecisionMakers.name(roster, asked.by());
    String defect = asked.defect().toString();
    tell(
        DecisionMakers.of(roster, Permission.RELEASE_HOLD, List.of(asked.by(), asked.recordedBy())),
        "release-" + defect,
        texts ->
            new Reply(
                texts.say("news.release", by, asked.order().toString(), defect),
                List.of(Choice.command("RELEASE " + defect, texts.say("news.release.confirm"))),
                ""));
  }

  void on(@Observes ChangeWasSubmitted submitted) {
    ChangeView change = changes.change(submitted.change()).orElseThrow();
    List<StaffMember> roster = decisionMakers.with(change.requester());
    String number = change.number().toString();
    tell(
        DecisionMakers.of(roster, Permission.DECIDE_CHANGE, List.of(change.requester())),
        "change-" + number,
        texts ->
            new Reply(
                texts.say(
                    "news.change",
                    number,
                    DecisionMakers.name(roster, change.requester()),
                    change.bom().toString(),
                    change.partNumber(),
                    change.oldQuantity().value(),
                    change.newQuantity().value(),
                    QuotedText.of(change.reason())),
                List.of(
                    Choice.command("APPROVE " + number, texts.say("news.change.approve")),
                    Choice.command("REJECT " + number, texts.say("news.change.reject"))),
                ""));
  }

  void on(@Observes ChangeWasDecided decided) {
    ChangeView change = changes.change(decided.change()).orElseThrow();
    String number = change.number().toString();
    tell(
        decisionMakers.with(change.requester()).stream()
            .filter(one -> one.id().equals(change.requester()))
            .toList(),
        "change-" + number,
        texts ->
            Reply.of(
                texts.say("news.decided", number, texts.say("change.status." + decided.status()))));
  }

  void on(@Observes PersonTookRole taken) {
    List<StaffMember> roster = decisionMakers.named(List.of(taken.person(), taken.givenBy()));
    String name = DecisionMakers.name(roster, taken.person());
    tell(
        roster.stream().filter(one -> one.id().equals(taken.givenBy())).toList(),
        "role-" + taken.person().value(),
        texts -> Reply.of(texts.say("news.role", name, texts.say("role." + taken.role()))));
  }

  private void tell(Collection<StaffMember> people, String about, Function<Texts, Reply> message) {
    announcements.enqueue(
        people.stream()
            .map(
                one ->
                    new Announcement(
                        one.id(),
                        message.apply(Texts.in(Locale.forLanguageTag(one.language()))),
                        FRESH,
                        about))
            .toList());
  }
}
