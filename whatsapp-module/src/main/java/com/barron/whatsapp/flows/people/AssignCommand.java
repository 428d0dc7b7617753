package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.maintenance.TicketReplies;
import java.util.List;
import java.util.Set;

/** Gives a ticket to somebody, who hears of it. */
public record AssignCommand(Maintenance maintenance, Enrolment enrolment, People people)
    implements ChatCommand {
  @Override
  public String id() {
    return "assign";
  }

  @Override
  public Permission permission() {
    return Permission.DIRECT_TICKET;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of(ReferenceKind.TICKET);
  }

  /** A name, or a part of it. */
  @Override
  public boolean takesMore() {
    return true;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    if (said.typed().isBlank()) {
      return CommandOutcome.said(Message.of(CommandParser.text(this, "how")));
    }
    return said.whenFound(
        maintenance.find(said.subject()), ticket -> named(said, speaker, translations));
  }

  private CommandOutcome named(CommandInvocation said, Speaker speaker, Translations translations) {
    var persons = new PersonParser(enrolment, people);
    TurnContext turnContext = TurnContext.begin(translations, FormAnswers.none());
    ParseResult<PersonId> named = persons.parse(Input.typed(said.typed()), turnContext);
    if (named instanceof ParseResult.Value<PersonId> found) {
      return assigned(
          said, found.value(), persons.label(found.value(), turnContext), speaker, translations);
    }
    return named instanceof ParseResult.NotFound<PersonId> several
        ? which(said, several)
        : CommandOutcome.said(((ParseResult.Invalid<PersonId>) named).reason());
  }

  private static CommandOutcome which(
      CommandInvocation said, ParseResult.NotFound<PersonId> several) {
    return new CommandOutcome(
        List.of(several.reason()),
        several.close().stream()
            .map(one -> new Option("ASSIGN " + said.number() + " " + one.id(), one.label()))
            .toList());
  }

  private CommandOutcome assigned(
      CommandInvocation said,
      PersonId assignee,
      String name,
      Speaker speaker,
      Translations translations) {
    return TicketReplies.of(
        maintenance.assign(said.subject(), assignee, speaker.person()),
        said,
        translations,
        ticket -> CommandOutcome.said(Message.of("command.assign.said", said.number(), name)));
  }
}
