package com.barron.whatsapp.decisions;

import com.barron.production.access.Permission;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeView;
import com.barron.production.bom.ChangeWasDecided;
import com.barron.production.bom.ChangeWasSubmitted;
import com.barron.production.people.PersonTookRole;
import com.barron.production.people.StaffMember;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.ReleaseWasAsked;
import com.barron.production.quality.ReleaseWasRefused;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Announcement;
import com.barron.whatsapp.outbox.Announcements;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.Texts;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
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
  private final Defects defects;
  private final BomChanges changes;
  private final Announcements announcements;
  private final Clock clock;

  @Inject
  DecisionNotifier(
      DecisionMakers decisionMakers,
      Defects defects,
      BomChanges changes,
      Announcements announcements,
      Clock clock) {
    this.decisionMakers = decisionMakers;
    this.defects = defects;
    this.changes = changes;
    this.announcements = announcements;
    this.clock = clock;
  }

  void on(@Observes ReleaseWasAsked asked) {
    List<StaffMember> roster = decisionMakers.with(asked.by(), asked.recordedBy());
    String by = DecisionMakers.name(roster, asked.by());
    String recorder = DecisionMakers.name(roster, asked.recordedBy());
    DefectView defect = defects.find(asked.defect()).found().orElseThrow();
    String number = asked.defect().toString();
    Duration age = Duration.between(defect.recordedAt(), clock.instant());
    tell(
        DecisionMakers.of(roster, Permission.RELEASE_HOLD, List.of(asked.by(), asked.recordedBy())),
        "release-" + number,
        texts ->
            new Reply(
                texts.say(
                    "news.release",
                    by,
                    asked.order().toString(),
                    number,
                    texts.name(defect.type()) + " · " + texts.say("level." + defect.severity()),
                    recorder,
                    DurationText.ago(age, texts::say)),
                List.of(
                    Choice.command("RELEASE " + number, texts.say("news.release.confirm")),
                    Choice.command("REFUSE " + number, texts.say("news.release.refuse"))),
                ""));
  }

  void on(@Observes ReleaseWasRefused refused) {
    List<StaffMember> roster = decisionMakers.named(List.of(refused.by(), refused.askedBy()));
    String by = DecisionMakers.name(roster, refused.by());
    tell(
        roster.stream().filter(one -> one.id().equals(refused.askedBy())).toList(),
        "release-" + refused.defect(),
        texts -> Reply.of(refusal(refused, by, texts)));
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
