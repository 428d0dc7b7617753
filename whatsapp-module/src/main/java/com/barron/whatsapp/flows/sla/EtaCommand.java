package com.barron.whatsapp.flows.sla;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.DurationParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.interpretation.MessageInterpreter;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "I take care of it, and it will be done by then", whether an alert is open or not. */
public record EtaCommand(
    Acknowledger acknowledger,
    Alerts alerts,
    SlaClocks clocks,
    AuditLog auditLog,
    CandidateRecords mine,
    Clock clock)
    implements ChatCommand {
  private static final DurationParser SPANS =
      new DurationParser(Duration.ofMinutes(5), Duration.ofDays(30));

  @Override
  public String id() {
    return "eta";
  }

  @Override
  public Permission permission() {
    return Permission.TAKE_CARE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Acknowledger.KINDS;
  }

  @Override
  public boolean takesMore() {
    return true;
  }

  @Override
  public List<Reference> candidates(Speaker speaker) {
    return mine.of(speaker, item -> item.number().kind() == ReferenceKind.TICKET);
  }

  @Override
  public String about(Reference candidate) {
    return "ETA " + candidate + " 30m";
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    Message how = Message.of(CommandParser.text(this, "how"));
    if (said.more().isEmpty()) {
      return CommandOutcome.said(how);
    }
    Input time = Input.typed(said.more());
    TurnContext turnContext = TurnContext.begin(translations, Answers.none());
    ParseResult<Duration> span = SPANS.parse(time, turnContext);
    return span instanceof ParseResult.Value<Duration> fits
        ? promised(said, fits.value(), speaker, translations)
        : spoken(time, speaker)
            .map(spoken -> promised(said, spoken, speaker, translations))
            .orElseGet(
                () -> CommandOutcome.said(((ParseResult.Invalid<Duration>) span).reason(), how));
  }

  /** A time in the speaker's own words: when, instead of in how long. */
  private Optional<Duration> spoken(Input time, Speaker speaker) {
    Instant now = clock.instant();
    return MessageInterpreter.read(time, speaker.language())
        .time()
        .map(
            expression ->
                Duration.between(now, expression.from(now, speaker.zone().orElse(clock.getZone()))))
        .filter(SPANS::fits);
  }

  private CommandOutcome promised(
      CommandInvocation said, Duration span, Speaker speaker, Translations translations) {
    Instant until = clock.instant().plus(span);
    Acknowledger.AcknowledgementOutcome taken =
        acknowledger.acknowledge(
            said,
            speaker,
            translations,
            () -> alerts.promise(said.subject(), speaker.person(), until));
    if (taken.care() == Acknowledger.Care.NOT_TAKEN) {
      return taken.outcome();
    }
    if (taken.care() == Acknowledger.Care.KEPT) {
      // Nothing else tells that this is the last thing that they did.
      auditLog.write(
          AuditEntry.of(
              clock.instant(), speaker.person(), AuditAction.ALERT_ACKNOWLEDGED, said.subject()));
    }
    clocks.promise(said.subject(), until);
    var lines = new ArrayList<>(taken.outcome().lines());
    lines.add(
        Message.of(
            "command.eta.said",
            TimeText.of(clock, speaker.zone()).at(until, translations::say),
            DurationText.inWords(span, translations::say)));
    return new CommandOutcome(lines, taken.outcome().offered())
        .then(
            taken.outcome().nextSteps().stream()
                .filter(step -> !step.id().startsWith("ETA "))
                .toList());
  }
}
