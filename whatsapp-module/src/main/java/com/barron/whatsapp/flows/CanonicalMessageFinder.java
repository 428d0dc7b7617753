package com.barron.whatsapp.flows;

import com.barron.production.reference.ExistingReferences;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Dialogue;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnResult;
import com.barron.whatsapp.interpretation.IntentResolver;
import com.barron.whatsapp.interpretation.Interpretation;
import com.barron.whatsapp.interpretation.MessageInterpreter;
import com.barron.whatsapp.interpretation.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what somebody meant whose message is no canonical one: answers to the open question, a
 * canonical message, or a choice of them.
 *
 * @param existingReferences asked for bare numbers only
 */
record CanonicalMessageFinder(
    Dialogue dialogue, CommandExecutor commandExecutor, ExistingReferences existingReferences) {
  /** What an "OK" says to which no question is open. */
  private static final String THANKS = "thanks";

  private static final String SHOW = "show ";
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  /** The words that are offered by a name of their own. */
  private static final Set<String> NAMED = Set.of("menu", "help", "undo", "my", "open");

  /** What was meant. */
  sealed interface Meant {
    /** Whether it is more than words about what a picture shows. */
    default boolean isForCaption() {
      return false;
    }

    /** The result of a turn: an answer to the open question. */
    record AnswerToQuestion(TurnResult result) implements Meant {}

    /** The same as this message. */
    record Canonical(Input message) implements Meant {
      @Override
      public boolean isForCaption() {
        boolean isLookup =
            message.typed().startsWith(SHOW) || Reference.parse(message.plain()).isPresent();
        return !isLookup && !Reference.allIn(message.typed()).isEmpty();
      }
    }

    /** A greeting in another language than the speaker's. */
    record ForeignGreeting(Option language) implements Meant {}

    /** Nothing was understood; these come nearest. */
    record Unknown(ChatCommand.CommandOutcome question) implements Meant {}

    /** One of these. */
    record Choice(ChatCommand.CommandOutcome question) implements Meant {}
  }

  /** Whether a message may mean something else than what the dialogue made of it. */
  boolean isQuestionable(ChatContext context, Input said, TurnResult exact) {
    boolean isOpen = dialogue.open(context.state()).isPresent();
    if (said.tapped()) {
      // A message that came late is said again by a tap.
      return !isOpen && exact.hasLeftover() && context.state().offered().contains(said.typed());
    }
    if (exact.hasLeftover()) {
      return !isOpen || LETTER.matcher(said.plain()).find();
    }
    return dialogue.takesAnyWords(context.state())
        && MessageInterpreter.read(said, context.speaker().language()).isReferenceAlone();
  }

  /** What was meant; empty when nothing better than what the dialogue made of it is found. */
  Optional<Meant> find(ChatContext context, Input said, TurnResult exact) {
    Interpretation interpretation = MessageInterpreter.read(said, context.speaker().language());
    Optional<Form> open = dialogue.open(context.state());
    if (open.isPresent()) {
      Optional<Meant> answer = answer(context, interpretation);
      if (answer.isPresent()) {
        return answer;
      }
    } else if (interpretation.isForeignGreeting(context.speaker().language())) {
      return interpretation.language().map(LanguageOption::of).map(Meant.ForeignGreeting::new);
    }
    Resolution resolution = IntentResolver.resolve(interpretation, existingReferences);
    if (resolution instanceof Resolution.Choice choice) {
      return Optional.of(choice(choice.messages(), "choice.ask", context));
    }
    if (resolution instanceof Resolution.Certain certain) {
      Optional<Input> language = language(context, certain.message(), interpretation);
      if (language.isPresent()) {
        return language.map(Meant.Canonical::new);
      }
      // While a question is open, a reference alone is looked up and opens no form.
      boolean isLookup = open.isPresent() && interpretation.isReferenceAlone();
      Input message = Input.typed(isLookup ? SHOW + certain.message() : certain.message());
      if (open.isEmpty() && isBetter(exact, message, interpretation)) {
        return Optional.of(
            new Meant.AnswerToQuestion(interpretation.isWhole() ? exact.withoutLeftover() : exact));
      }
      return certain(context, open, message);
    }
    if (open.isEmpty() && interpretation.isAssent()) {
      return Optional.of(new Meant.Canonical(Input.typed(THANKS)));
    }
    return open.isPresent()
        ? Optional.empty()
        : Optional.of(unknown(((Resolution.Unknown) resolution).nearest(), said, context));
  }

  /** The language that was requested. */
  private Optional<Input> language(
      ChatContext context, String message, Interpretation interpretation) {
    return message.equals("language")
        ? interpretation.rest().stream()
            .map(word -> Input.typed(message + " " + word))
            .filter(named -> commandExecutor.isCommand(context, named))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a form that was opened by its word took as much as was understood. */
  private static boolean isBetter(TurnResult exact, Input message, Interpretation understood) {
    int answers =
        exact instanceof TurnResult.Ask ask
            ? ask.turnContext().answers().byKey().size()
            : exact instanceof TurnResult.Complete done
                ? done.turnContext().answers().byKey().size()
                : 0;
    boolean isLookup =
        message.typed().startsWith(SHOW) || Reference.parse(message.plain()).isPresent();
    boolean isForm = message.typed().startsWith(exactForm(exact));
    return answers > 0 && (isLookup || isForm && answers >= understood.answers().size());
  }

  private static String exactForm(TurnResult exact) {
    return exact instanceof TurnResult.Ask ask
        ? ask.form().id()
        : exact instanceof TurnResult.Complete done ? done.form().id() : "\n";
  }

  private Optional<Meant> answer(ChatContext context, Interpretation interpretation) {
    return interpretation.isAnswer()
        ? dialogue
            .fill(context.state(), interpretation.answers(), context.translations())
            .map(TurnResult::withoutLeftover)
            .map(Meant.AnswerToQuestion::new)
        : Optional.empty();
  }

  private Optional<Meant> certain(ChatContext context, Optional<Form> open, Input message) {
    Optional<Form> opened = dialogue.opens(message, context.translations());
    boolean isCommand = commandExecutor.isCommand(context, message);
    if (open.isEmpty() || isCommand || opened.isEmpty()) {
      return Optional.of(new Meant.Canonical(message));
    }
    return opened.equals(open)
        ? Optional.empty()
        : Optional.of(choice(List.of(message.typed()), "choice.aside", context));
  }

  private Meant choice(List<String> messages, String question, ChatContext context) {
    Translations translations = context.translations();
    if (messages.size() == 1) {
      String only = messages.get(0);
      return new Meant.Choice(
          new ChatCommand.CommandOutcome(
              List.of(Message.of(question, only)),
              List.of(new Option(only, translations.say("sure.YES")))));
    }
    return new Meant.Choice(
        new ChatCommand.CommandOutcome(
            List.of(Message.of("choice.which")),
            messages.stream().map(message -> option(message, translations)).toList()));
  }

  private Meant unknown(List<String> nearest, Input said, ChatContext context) {
    return new Meant.Unknown(
        new ChatCommand.CommandOutcome(
            List.of(Message.of("menu.unknown", said.excerpt()), Message.of("choice.nearest")),
            nearest.stream().map(message -> option(message, context.translations())).toList()));
  }

  /** A form is called by its name, the rest by what is typed. */
  private Option option(String message, Translations translations) {
    if (message.startsWith(SHOW)) {
      return new Option(message, message.substring(SHOW.length()));
    }
    if (NAMED.contains(message)) {
      return new Option(message, translations.say("choice.label." + message));
    }
    return dialogue
        .formNamed(message)
        .map(form -> Option.said(message, form.text("menu"), translations))
        .orElseGet(() -> Option.of(message));
  }
}
