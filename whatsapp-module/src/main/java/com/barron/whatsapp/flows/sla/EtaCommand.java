package com.barron.whatsapp.flows.sla;

import com.barron.production.access.Permission;
import com.barron.production.openwork.acknowledgement.AcknowledgementResult;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.FormAnswers;
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
import com.barron.whatsapp.flows.maintenance.TicketReplies;
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
    SubjectAcknowledgement acknowledgement,
    AcknowledgementReplies replies,
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
    return SubjectAcknowledgement.KINDS;
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
    Instant now = clock.instant();
    Optional<TimeWithNote> time =
        said.subject().kind() == ReferenceKind.TICKET
            ? TimeWithNote.read(
                    said.typed(), words -> time(words, now, speaker, translations, true))
                .filter(
                    read ->
                        spoken(said.typed(), now, speaker).orElse(read.time()).equals(read.time()))
            : Optional.empty();
    Optional<TimeWithNote> meant =
        time.or(
            () ->
                time(said.more(), now, speaker, translations, false)
                    .map(it -> new TimeWithNote(it, "")));
    if (meant.isPresent()) {
      return TicketReplies.isTooLong(meant.get().note())
          ? TicketReplies.tooLong(said)
          : promised(said, meant.get(), speaker, translations);
    }
    ParseResult<Duration> unfit =
        SPANS.parse(Input.typed(said.more()), TurnContext.begin(translations, FormAnswers.none()));
    return unfit instanceof ParseResult.Invalid<Duration> invalid
        ? CommandOutcome.said(invalid.reason(), how)
        : CommandOutcome.said(how);
  }

  /**
   * In how long, or when.
   *
   * @param isWhole whether no other words may stand beside it
   */
  private Optional<Duration> time(
      String words, Instant now, Speaker speaker, Translations translations, boolean isWhole) {
    Input time = Input.typed(words);
    if (SPANS.parse(time, TurnContext.begin(translations, FormAnswers.none()))
        instanceof ParseResult.Value<Duration> fits) {
      return Optional.of(fits.value());
    }
    boolean hasMore =
        isWhole && !MessageInterpreter.read(time, speaker.language()).rest().isEmpty();
    return spoken(words, now, speaker).filter(span -> !hasMore && SPANS.fits(span));
  }

  /** A time in the speaker's own words: when, instead of in how long. */
  private Optional<Duration> spoken(String words, Instant now, Speaker speaker) {
    return MessageInterpreter.read(Input.typed(words), speaker.language())
        .time()
        .map(
            expression ->
                Duration.between(
                    now, expression.from(now, speaker.zone().orElse(clock.getZone()))));
  }

  private CommandOutcome promised(
      CommandInvocation said, TimeWithNote time, Speaker speaker, Translations translations) {
    Duration span = time.time();
    Instant until = clock.instant().plus(span);
    AcknowledgementResult result =
        acknowledgement.promise(said.subject(), until, speaker.person(), time.note());
    CommandOutcome taken = replies.of(result, said, speaker, translations);
    if (!result.isAccepted()) {
      return taken;
    }
    var lines = new ArrayList<>(taken.lines());
    lines.add(
        Message.of(
            "command.eta.said",
            TimeText.of(clock, speaker.zone()).at(until, translations::say),
            DurationText.inWords(span, translations::say)));
    return new CommandOutcome(lines, taken.offered())
        .then(taken.nextSteps().stream().filter(step -> !step.id().startsWith("ETA ")).toList());
  }
}
