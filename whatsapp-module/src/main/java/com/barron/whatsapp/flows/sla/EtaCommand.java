package com.barron.whatsapp.flows.sla;

import com.barron.production.access.Permission;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.alerts.Alerts;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.DurationParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;

/** "I take care of it, and it will be done by then." */
public record EtaCommand(Acknowledger acknowledger, Alerts alerts, Clock clock)
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
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    Message how = Message.of(CommandParser.text(this, "how"));
    if (said.more().isEmpty()) {
      return CommandOutcome.said(how);
    }
    TurnContext turnContext = TurnContext.begin(translations, Answers.none());
    ParseResult<Duration> span = SPANS.parse(Input.typed(said.more()), turnContext);
    return span instanceof ParseResult.Value<Duration> fits
        ? promised(said, fits.value(), speaker, translations)
        : CommandOutcome.said(((ParseResult.Invalid<Duration>) span).reason(), how);
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
    if (!taken.alertEnded()) {
      return taken.outcome();
    }
    var lines = new ArrayList<>(taken.outcome().lines());
    lines.add(
        Message.of(
            "command.eta.said",
            DurationText.at(until, clock.getZone()),
            DurationText.inWords(span, translations::say)));
    return new CommandOutcome(lines, taken.outcome().offered())
        .then(
            taken.outcome().nextSteps().stream()
                .filter(step -> !step.id().startsWith("ETA "))
                .toList());
  }
}
