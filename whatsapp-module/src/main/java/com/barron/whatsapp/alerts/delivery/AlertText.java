package com.barron.whatsapp.alerts.delivery;

import com.barron.production.people.StaffMember;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.alerts.PlannedNotification;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.Texts;
import com.barron.whatsapp.text.TimeText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Alerts in the language of the person who is told. */
final class AlertText {
  private static final int MOST_LINES = 10;

  /** The most urgent first. */
  static final Comparator<PlannedNotification> URGENCY =
      Comparator.comparing((PlannedNotification it) -> !it.alert().isBreach())
          .thenComparing(it -> it.alert().priority(), Comparator.reverseOrder())
          .thenComparing(PlannedNotification::deadline);

  private static final String SEPARATOR = " · ";

  private final Texts texts;
  private final TimeText timeText;
  private final Map<Reference, List<String>> facts;

  private AlertText(Texts texts, TimeText timeText, Map<Reference, List<String>> facts) {
    this.texts = texts;
    this.timeText = timeText;
    this.facts = facts;
  }

  /**
   * @param timeText how the reader is told times
   * @param facts what is told beside the numbers, see {@link SubjectFacts}
   */
  static AlertText of(StaffMember reader, TimeText timeText, Map<Reference, List<String>> facts) {
    return new AlertText(Texts.in(Locale.forLanguageTag(reader.language())), timeText, facts);
  }

  /**
   * One message for all of these. Of several, its template is that of the most urgent one: whoever
   * may not be written to freely hears of that, and the answer opens the way for the rest.
   *
   * @param plannedNotifications the most urgent first
   */
  Reply reply(List<PlannedNotification> plannedNotifications) {
    return plannedNotifications.size() == 1
        ? single(plannedNotifications.get(0))
        : list(plannedNotifications);
  }

  private Reply single(PlannedNotification told) {
    String subject = told.alert().subject().toString();
    boolean isTicket = told.alert().subject().kind() == ReferenceKind.TICKET;
    String text =
        texts.say(
            told.alert().isBreach() ? "alert.breach" : "alert.warning",
            withFacts(told, "\n"),
            span(told),
            timeText.at(told.deadline(), texts::say),
            priority(told));
    var choices = new ArrayList<Choice>();
    choices.add(Choice.command("ACK " + subject, texts.say("alert.ack")));
    choices.add(Choice.command("ETA " + subject + " 30m", texts.say("alert.eta")));
    if (isTicket) {
      choices.add(Choice.command("PARTS " + subject, texts.say("alert.parts")));
    }
    return new Reply(
        text, choices, isTicket ? texts.say("alert.hint", subject) : "", template(told));
  }

  private Reply list(List<PlannedNotification> plannedNotifications) {
    var lines = new ArrayList<String>();
    lines.add(texts.say("alert.list", plannedNotifications.size()));
    plannedNotifications.stream().limit(MOST_LINES).map(this::line).forEach(lines::add);
    if (plannedNotifications.size() > MOST_LINES) {
      lines.add(texts.say("alert.list.more", plannedNotifications.size() - MOST_LINES));
    }
    PlannedNotification first = plannedNotifications.get(0);
    return new Reply(
        String.join("\n", lines),
        List.of(),
        texts.say("alert.list.hint", first.alert().subject().toString()),
        template(first));
  }

  private String line(PlannedNotification told) {
    return texts.say(
        told.alert().isBreach() ? "alert.list.breach" : "alert.list.warning",
        withFacts(told, SEPARATOR),
        span(told),
        priority(told));
  }

  /** The number of the subject, and what it is. */
  private String withFacts(PlannedNotification told, String before) {
    Reference subject = told.alert().subject();
    List<String> known = facts.getOrDefault(subject, List.of());
    return known.isEmpty()
        ? subject.toString()
        : subject + before + known.stream().map(texts::name).collect(Collectors.joining(SEPARATOR));
  }

  private Optional<Template> template(PlannedNotification told) {
    return Optional.of(
        new Template(
            told.alert().isBreach() ? Template.Name.SLA_BREACH : Template.Name.SLA_WARNING,
            texts.language(),
            List.of(
                told.alert().subject().toString(),
                span(told),
                timeText.dated(told.deadline(), texts::say))));
  }

  /** To the deadline, or since it. */
  private String span(PlannedNotification told) {
    return DurationText.brief(
        Duration.between(told.alert().now(), told.deadline()).abs(), texts::say);
  }

  private String priority(PlannedNotification told) {
    Priority priority = told.alert().priority();
    return texts.say("level." + priority);
  }
}
