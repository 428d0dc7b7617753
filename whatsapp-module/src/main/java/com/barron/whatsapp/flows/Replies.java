package com.barron.whatsapp.flows;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Step;
import com.barron.whatsapp.dialogue.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts steps of the dialogue into words. */
record Replies(Wording wording) {
  private static final int MISSES_BEFORE_HELP = 3;
  private static final int KEYCAPS = 9;
  private static final String KEYCAP = "\uFE0F\u20E3";

  /** A question below what is said first, with its choices. */
  Reply ask(Step.Ask ask) {
    String key = ask.form().text(ask.slot(), "ask");
    var question = new Note(key, ask.slot().details().apply(ask.turn()));
    var choices = ask.slot().parser().takesNumbers() ? commands(ask) : choices(ask.tappable());
    var reply =
        new Reply(lines(ask.notes(), question), choices, hint(ask, choices)).from(ask.from());
    return ask.slot().listed() ? reply : reply.inWords("");
  }

  /** The result of a complete form. */
  Reply done(Completion.Said result, List<Note> notes) {
    var all = new ArrayList<>(result.lines());
    all.addAll(notes);
    String hint = result.made().map(Replies::hint).orElse("hint.done");
    return new Reply(lines(all), List.of(), wording.say(hint));
  }

  /** What can be done with a new record. */
  private static String hint(Reference made) {
    return Attachments.KINDS.contains(made.kind()) ? "hint.attach" : "hint.undo";
  }

  /** What came of a remark, and the remarks that can be made next. */
  Reply remark(Remark.Outcome outcome) {
    return new Reply(lines(outcome.lines()), choices(outcome.offered()), wording.say("hint.done"));
  }

  /** Says something alone. */
  Reply said(Note note) {
    return new Reply(wording.say(note), List.of(), wording.say("hint.done"));
  }

  /** The menu, below what is said first. @param half the form that can be gone on with */
  Reply menu(Step.Menu menu, List<Form> forms, Optional<Form> half) {
    var parts = new ArrayList<String>();
    if (!menu.notes().isEmpty()) {
      parts.add(lines(menu.notes()));
    }
    parts.add(wording.say("menu.welcome"));
    var choices = new ArrayList<Choice>();
    forms.forEach(form -> choices.add(new Choice(form.id(), wording.say(form.text("menu")))));
    half.ifPresent(
        form -> choices.add(new Choice("resume", wording.say("menu.resume.short", name(form)))));
    return new Reply(String.join("\n\n", parts), choices, wording.say("hint.menu"))
        .inWords(inWords(forms, half));
  }

  /** The menu where nothing can be tapped. */
  private String inWords(List<Form> forms, Optional<Form> half) {
    String choose = entries(forms) + "\n\n" + wording.say("menu.choose", forms.size());
    return half.map(form -> choose + "\n\n" + wording.say("menu.resume", name(form)))
        .orElse(choose);
  }

  private String hint(Step.Ask ask, List<Choice> choices) {
    if (ask.misses() >= MISSES_BEFORE_HELP) {
      return wording.say("hint.lost");
    }
    return choices.size() > Reply.MOST_LINES ? wording.say("hint.more", choices.size()) : "";
  }

  /** What is on offer besides, typed in full: a number is the answer. */
  private static List<Choice> commands(Step.Ask ask) {
    return ask.tappable().stream()
        .map(option -> Choice.command(option.id(), option.label()))
        .toList();
  }

  private static List<Choice> choices(List<Option> options) {
    return options.stream().map(option -> new Choice(option.id(), option.label())).toList();
  }

  /** What a form is called within a sentence. */
  Object name(Form form) {
    return wording.say(form.text("name"));
  }

  private String entries(List<Form> forms) {
    return forms.stream()
        .map(form -> number(forms.indexOf(form) + 1) + " " + wording.say(form.text("menu")))
        .collect(Collectors.joining("\n"));
  }

  private static String number(int number) {
    return number <= KEYCAPS ? number + KEYCAP : number + ".";
  }

  private String lines(List<Note> notes, Note... more) {
    return Stream.concat(notes.stream(), Stream.of(more))
        .map(wording::say)
        .collect(Collectors.joining("\n"));
  }
}
