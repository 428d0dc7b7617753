package com.barron.whatsapp.flows;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes replies from results of the dialogue. */
record ReplyComposer(Translations translations) {
  private static final int MISSES_BEFORE_HELP = 3;
  private static final int KEYCAPS = 9;
  private static final String KEYCAP = "\uFE0F\u20E3";

  /** A question below what is said first, with its choices. */
  Reply ask(TurnResult.Ask ask) {
    String key = ask.form().text(ask.slot(), "ask");
    var question = new Message(key, ask.slot().details().apply(ask.turnContext()));
    var choices =
        ask.slot().parser().takesNumbers() ? commands(ask.tappable()) : choices(ask.tappable());
    var reply =
        new Reply(lines(ask.messages(), question), choices, hint(ask, choices)).from(ask.from());
    return ask.slot().listed() ? reply : reply.inWords("");
  }

  /** The result of a complete form. */
  Reply done(Completion.Completed result, List<Message> messages) {
    var all = new ArrayList<>(result.lines());
    all.addAll(messages);
    String hint = result.made().map(ReplyComposer::hint).orElse("hint.done");
    return new Reply(lines(all), commands(result.nextSteps()), translations.say(hint));
  }

  /** What can be done with a new record. */
  private static String hint(Reference made) {
    return Attachments.KINDS.contains(made.kind()) ? "hint.attach" : "hint.undo";
  }

  /** The outcome of a command, and what can be said next. */
  Reply commandOutcome(ChatCommand.CommandOutcome outcome) {
    var choices = new ArrayList<>(choices(outcome.offered()));
    choices.addAll(commands(outcome.nextSteps()));
    var reply = new Reply(lines(outcome.lines()), choices, translations.say("hint.done"));
    // The rows of a list: the text tells them already.
    boolean rows = outcome.nextSteps().stream().anyMatch(step -> !step.description().isEmpty());
    return rows ? reply.inWords("") : reply;
  }

  /** The same above an open question, to which a bare number belongs. */
  Reply besides(ChatCommand.CommandOutcome outcome) {
    var choices =
        outcome.offered().stream()
            .map(option -> Choice.command(option.id(), option.label()))
            .toList();
    return new Reply(lines(outcome.lines()), choices, "");
  }

  /** Says something alone. */
  Reply said(Message message) {
    return new Reply(translations.say(message), List.of(), translations.say("hint.done"));
  }

  /** More said by the same reply. @param isFirst whether above its text instead of below it */
  Reply adding(Reply reply, List<Message> more, boolean isFirst) {
    String added = lines(more);
    return reply.below(isFirst ? added + "\n" + reply.text() : reply.text() + "\n" + added);
  }

  /**
   * The menu, below what is said first.
   *
   * @param half the form that can be resumed
   * @param more what can be chosen besides the entries
   */
  Reply menu(TurnResult.Menu menu, List<Form> forms, Optional<Form> half, List<Option> more) {
    var parts = new ArrayList<String>();
    if (!menu.messages().isEmpty()) {
      parts.add(lines(menu.messages()));
    }
    parts.add(translations.say("menu.welcome"));
    var choices = new ArrayList<Choice>();
    forms.forEach(form -> choices.add(new Choice(form.id(), translations.say(form.text("menu")))));
    half.ifPresent(
        form ->
            choices.add(new Choice("resume", translations.say("menu.resume.short", name(form)))));
    choices.addAll(choices(more));
    return new Reply(String.join("\n\n", parts), choices, translations.say("hint.menu"))
        .inWords(inWords(forms, half, more));
  }

  /** The menu where nothing can be tapped. */
  private String inWords(List<Form> forms, Optional<Form> half, List<Option> more) {
    var parts = new ArrayList<>(List.of(entries(forms)));
    parts.add(translations.say("menu.choose", forms.size()));
    half.ifPresent(form -> parts.add(translations.say("menu.resume", name(form))));
    more.forEach(option -> parts.add("• " + option.label() + ": " + option.id()));
    return String.join("\n\n", parts);
  }

  private String hint(TurnResult.Ask ask, List<Choice> choices) {
    if (ask.misses() >= MISSES_BEFORE_HELP) {
      return translations.say("hint.lost");
    }
    return choices.size() > Reply.MOST_LINES ? translations.say("hint.more", choices.size()) : "";
  }

  /** What is on offer besides, typed in full: a number is the answer. */
  private static List<Choice> commands(List<Option> options) {
    return options.stream()
        .map(
            option -> Choice.command(option.id(), option.label()).describedAs(option.description()))
        .toList();
  }

  private static List<Choice> choices(List<Option> options) {
    return options.stream()
        .map(option -> new Choice(option.id(), option.label()).describedAs(option.description()))
        .toList();
  }

  /** What a form is called within a sentence. */
  Object name(Form form) {
    return translations.say(form.text("name"));
  }

  private String entries(List<Form> forms) {
    return forms.stream()
        .map(form -> number(forms.indexOf(form) + 1) + " " + translations.say(form.text("menu")))
        .collect(Collectors.joining("\n"));
  }

  private static String number(int number) {
    return number <= KEYCAPS ? number + KEYCAP : number + ".";
  }

  private String lines(List<Message> messages, Message... more) {
    return Stream.concat(messages.stream(), Stream.of(more))
        .map(translations::say)
        .collect(Collectors.joining("\n"));
  }
}
