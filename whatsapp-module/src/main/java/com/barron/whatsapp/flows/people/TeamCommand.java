package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.roles.Teams;
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
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.QuotedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts somebody into a team: "team Thabo Nkosi assembly". */
public record TeamCommand(Teams teams, Enrolment enrolment, People people) implements ChatCommand {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_TEAM = 100;
  private static final String NO_TEAM = "-";

  @Override
  public String id() {
    return "team";
  }

  @Override
  public Permission permission() {
    return Permission.CHANGE_TEAM;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public boolean takes(String more) {
    return more.split(" ").length <= MOST_WORDS;
  }

  /** As many of the first words as name one person; the rest is the team. */
  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    List<String> words = List.of(said.typed().strip().split("\\s+"));
    var persons = new PersonParser(enrolment, people);
    TurnContext turnContext = TurnContext.begin(translations, FormAnswers.none());
    ParseResult<PersonId> first = ParseResult.unfit("command.team.how");
    for (int length = words.size() - 1; length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      String team = String.join(" ", words.subList(length, words.size()));
      first = persons.parse(Input.typed(name), turnContext);
      if (first instanceof ParseResult.Value<PersonId> found) {
        return joined(found.value(), persons.label(found.value(), turnContext), team, speaker);
      }
      if (first instanceof ParseResult.NotFound<PersonId> several) {
        return which(several, team);
      }
    }
    return CommandOutcome.said(((ParseResult.Invalid<PersonId>) first).reason());
  }

  private static CommandOutcome which(ParseResult.NotFound<PersonId> several, String team) {
    return new CommandOutcome(
        List.of(several.reason()),
        several.close().stream()
            .map(one -> new Option("TEAM " + one.id() + " " + team, one.label()))
            .toList());
  }

  private CommandOutcome joined(PersonId person, String name, String team, Speaker speaker) {
    if (team.length() > LONGEST_TEAM) {
      return CommandOutcome.said(Message.of("command.team.how"));
    }
    Optional<String> wanted = Optional.of(team).filter(it -> !it.equals(NO_TEAM));
    return teams
        .join(person, wanted, speaker.person())
        .map(joined -> Message.of("teams.joined", name, QuotedText.of(joined)))
        .map(CommandOutcome::said)
        .orElseGet(() -> CommandOutcome.said(Message.of("teams.none", name)));
  }
}
