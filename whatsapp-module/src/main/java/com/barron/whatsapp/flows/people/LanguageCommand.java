package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.people.People;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.LanguageOption;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Speak another language to me." Answered in the new one. */
public record LanguageCommand(People people) implements ChatCommand {
  private static final Map<String, Locale> BY_NAME = byName();

  /** Each language by what anybody may call it, whichever they speak now. */
  private static Map<String, Locale> byName() {
    Map<String, Locale> languages = new HashMap<>();
    for (Locale language : Texts.languages()) {
      for (String name : Texts.in(language).say("language.words").split(",")) {
        languages.put(Input.typed(name).plain(), language);
      }
    }
    return Map.copyOf(languages);
  }

  @Override
  public String id() {
    return "language";
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  @Override
  public boolean takes(String more) {
    return more.isEmpty() || isNamedBy(more);
  }

  @Override
  public boolean isNamedBy(String plain) {
    return BY_NAME.containsKey(plain);
  }

  @Override
  public Permission permission() {
    return Permission.SET_PREFERENCE;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    return Optional.ofNullable(BY_NAME.get(said.more()))
        .map(language -> speak(language, speaker))
        .orElseGet(LanguageCommand::ask);
  }

  private CommandOutcome speak(Locale language, Speaker speaker) {
    people.speak(speaker.person(), language.toLanguageTag());
    return CommandOutcome.said(Message.of("command.language.said")).in(language);
  }

  private static CommandOutcome ask() {
    List<Option> languages = Texts.languages().stream().map(LanguageOption::of).toList();
    return new CommandOutcome(List.of(Message.of("command.language.ask")), languages);
  }
}
