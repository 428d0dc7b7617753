package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.roles.RoleChangeResult;
import com.barron.production.people.roles.RoleChanges;
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
import com.barron.whatsapp.text.TextKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gives somebody another role. A promotion needs two who say so. */
public record RoleCommand(RoleChanges roleChanges, Enrolment enrolment, People people)
    implements ChatCommand {
  /** With more of them, and no role among them, a text only begins like this. */
  private static final int MOST_WORDS_OF_A_NAME = 2;

  @Override
  public String id() {
    return "role";
  }

  @Override
  public Permission permission() {
    return Permission.CHANGE_ROLE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public boolean takes(String more) {
    return more.split(" ").length <= MOST_WORDS_OF_A_NAME
        || RoleAndName.of(more).role().isPresent();
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    RoleAndName meant = RoleAndName.of(said.typed());
    if (meant.name().isEmpty()) {
      return CommandOutcome.said(Message.of("command.role.how"));
    }
    var persons = new PersonParser(enrolment, people);
    TurnContext turnContext = TurnContext.begin(translations, FormAnswers.none());
    ParseResult<PersonId> named = persons.parse(Input.typed(meant.name()), turnContext);
    if (named instanceof ParseResult.Value<PersonId> found) {
      PersonId person = found.value();
      String name = persons.label(person, turnContext);
      return meant
          .role()
          .map(role -> changed(person, name, role, speaker, translations))
          .orElseGet(() -> which(person, name, speaker, translations));
    }
    return named instanceof ParseResult.NotFound<PersonId> several
        ? new CommandOutcome(
            List.of(several.reason()),
            several.close().stream()
                .map(
                    one ->
                        new Option(
                            "ROLE " + one.id() + meant.role().map(it -> " " + it).orElse(""),
                            one.label()))
                .toList())
        : CommandOutcome.said(((ParseResult.Invalid<PersonId>) named).reason());
  }

  /** The roles that the speaker can give. */
  private static CommandOutcome which(
      PersonId person, String name, Speaker speaker, Translations translations) {
    return new CommandOutcome(
        List.of(Message.of("roles.which", name)),
        Stream.of(Role.values())
            .filter(role -> !role.isAbove(speaker.role()))
            .map(role -> new Option(of(person, role), translations.say("role." + role)))
            .toList());
  }

  /** What is said to give somebody a role. */
  public static String of(PersonId person, Role role) {
    return "ROLE PERSON-" + person.value() + " " + role;
  }

  private CommandOutcome changed(
      PersonId person, String name, Role role, Speaker speaker, Translations translations) {
    String wanted = translations.say("role." + role);
    RoleChangeResult result = roleChanges.change(person, role, speaker.person());
    if (result instanceof RoleChangeResult.Changed changed) {
      return CommandOutcome.said(
          Message.of(
              "roles.changed",
              QuotedText.of(changed.person().name()),
              wanted,
              translations.say("role." + changed.before())));
    }
    if (result instanceof RoleChangeResult.SecondNeeded) {
      return CommandOutcome.said(Message.of("roles.second", name, wanted));
    }
    if (result instanceof RoleChangeResult.RequestEnded ended) {
      return CommandOutcome.said(
          Message.of("roles.ended", QuotedText.of(ended.person().name()), wanted));
    }
    RoleChangeResult.Reason reason = ((RoleChangeResult.Refused) result).reason();
    return CommandOutcome.said(
        Message.of(
            "roles.refused." + TextKey.of(reason),
            name,
            wanted,
            translations.say("role." + speaker.role())));
  }
}
