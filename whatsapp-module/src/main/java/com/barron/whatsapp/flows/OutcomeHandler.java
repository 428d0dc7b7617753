package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.Dialogue;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnResult;
import com.barron.whatsapp.flows.files.FileIntake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Handles the outcome of a command or of a turn of the dialogue: flows act when a form is complete,
 * the replies are composed, and the next state says what is on offer.
 */
final class OutcomeHandler {
  private final List<Flow> flows;
  private final List<Form> forms;
  private final List<Form> onMenu;
  private final Dialogue dialogue;
  private final CommandParser commandParser;
  private final Function<Locale, Translations> languages;
  private final FileIntake fileIntake;

  OutcomeHandler(
      List<Flow> flows,
      Dialogue dialogue,
      CommandParser commandParser,
      Function<Locale, Translations> languages,
      FileIntake fileIntake) {
    this.flows = List.copyOf(flows);
    this.forms = flows.stream().map(Flow::form).toList();
    this.onMenu = flows.stream().filter(Flow::isOnMenu).map(Flow::form).toList();
    this.dialogue = dialogue;
    this.commandParser = commandParser;
    this.languages = languages;
    this.fileIntake = fileIntake;
  }

  /** The open question is asked again with all answers kept. */
  ChatResult afterCommand(ChatContext before, ChatCommand.CommandOutcome outcome) {
    ChatContext context =
        outcome.language().map(language -> before.in(language, languages)).orElse(before);
    return replyToCommand(awaitingFiles(context, outcome), outcome).speaking(outcome.language());
  }

  /** A record that was named waits for files from now on, one that was withdrawn no more. */
  private ChatContext awaitingFiles(ChatContext context, ChatCommand.CommandOutcome outcome) {
    Optional<AttachmentTarget> before = context.state().files().target();
    Optional<AttachmentTarget> named =
        outcome
            .attachableRecord()
            .map(one -> fileIntake.named(one.subject(), one.sent(), context.state().form()));
    return context.withAttachmentTarget(
        named.or(() -> before.filter(target -> !outcome.withdraws(target.subject()))));
  }

  private ChatResult replyToCommand(ChatContext context, ChatCommand.CommandOutcome outcome) {
    if (dialogue.open(context.state()).isPresent()) {
      return outcome.offered().isEmpty()
          ? say(context, repeat(context, outcome.lines(), List.of()))
          : beside(context, outcome);
    }
    DialogueState next = awaiting(outcome.offered(), outcome.nextSteps(), context);
    return answer(
        context, context.withOpenItemsOf(next), context.replies().commandOutcome(outcome));
  }

  /** What the command offers, then the open question: two things, two lists. */
  private ChatResult beside(ChatContext context, ChatCommand.CommandOutcome outcome) {
    ChatResult question = say(context, repeat(context, List.of(), List.of()));
    Reply besides = context.replies().besides(outcome).asking(question.state().question());
    return question.offering(outcome.offered()).sayingFirst(besides);
  }

  /**
   * What is offered is picked by its number, else the menu is. A next step is tapped; it is
   * remembered only if it opens a form, because a command is understood at any time.
   */
  private DialogueState awaiting(
      List<Option> offered, List<Option> nextSteps, ChatContext context) {
    Stream<String> numbered =
        offered.isEmpty() ? dialogue.idle().offered().stream() : offered.stream().map(Option::id);
    Stream<String> opening =
        nextSteps.stream()
            .map(Option::id)
            .filter(id -> commandParser.in(Input.tapped(id), context.translations()).isEmpty());
    return new DialogueState("", Map.of(), Stream.concat(numbered, opening).toList(), 0);
  }

  /** The open question again, below what is said first. */
  TurnResult repeat(ChatContext context, List<Message> messages, List<Option> more) {
    return dialogue.repeat(context.state(), messages, more, context.translations());
  }

  /** The replies to a turn. */
  ChatResult say(ChatContext context, TurnResult turnResult) {
    Optional<Flow> forbidden =
        form(turnResult)
            .map(this::flowOf)
            .filter(flow -> !PermissionCheck.allow(context.speaker(), flow.permission()));
    if (forbidden.isPresent()) {
      return refused(context, forbidden.get());
    }
    if (turnResult instanceof TurnResult.Complete done) {
      return complete(context, done);
    }
    if (turnResult instanceof TurnResult.Ask ask) {
      return answer(context, context.withOpenItemsOf(ask.state()), context.replies().ask(ask));
    }
    return turnResult instanceof TurnResult.Menu menu
        ? menu(context, menu, List.of())
        : replyToCommand(context, new ChatCommand.CommandOutcome(turnResult.messages(), List.of()));
  }

  /** The form that is open or complete after the turn. */
  private static Optional<Form> form(TurnResult turnResult) {
    if (turnResult instanceof TurnResult.Complete done) {
      return Optional.of(done.form());
    }
    return turnResult instanceof TurnResult.Ask ask ? Optional.of(ask.form()) : Optional.empty();
  }

  /** The form is not opened and not suspended; the dialogue itself changes nothing. */
  private ChatResult refused(ChatContext context, Flow flow) {
    var suspendedForm =
        context.state().suspendedForm().filter(half -> !half.form().equals(flow.form().id()));
    return answer(
        context,
        context.withOpenItemsOf(dialogue.idle()).withSuspendedForm(suspendedForm),
        context
            .replies()
            .commandOutcome(PermissionCheck.refusal(flow.permission(), context.translations())));
  }

  /** The menu. @param more what can be chosen besides the entries */
  ChatResult menu(ChatContext context, TurnResult.Menu menu, List<Option> more) {
    Optional<Form> half = dialogue.resumable(menu.suspendedForm());
    return answer(
        context,
        context
            .withOpenItemsOf(dialogue.idle())
            .withSuspendedForm(menu.suspendedForm())
            .alsoOffering(more.stream().map(Option::id).toList()),
        context.replies().menu(menu, onMenu, half, more));
  }

  /** A refusal reopens at least one question, so that a form is not complete twice in a turn. */
  private ChatResult complete(ChatContext context, TurnResult.Complete done) {
    Flow flow = flowOf(done.form());
    if (LateMessage.isAskedBack(context.late(), flow.permission())) {
      return askedBack(context, context.late().orElseThrow());
    }
    Completion completion = flow.complete(done.turnContext(), context.speaker());
    if (completion instanceof Completion.FormRefused refused) {
      return say(context, dialogue.reopen(done, refused.keys(), refused.reason()));
    }
    // A suspended form of this kind is complete now.
    var suspendedForm =
        context.state().suspendedForm().filter(half -> !half.form().equals(done.form().id()));
    if (completion instanceof Completion.Onward onward) {
      return say(
          context.withSuspendedForm(suspendedForm),
          dialogue.continueWith(done, onward.form(), onward.answers(), onward.message()));
    }
    var result = (Completion.Completed) completion;
    Optional<AttachmentTarget> attachmentTarget =
        result.made().map(fileIntake::after).orElseGet(() -> context.state().files().target());
    var next =
        awaiting(List.of(), result.nextSteps(), context)
            .withSuspendedForm(suspendedForm)
            .withAttachmentTarget(attachmentTarget);
    Reply reply = context.replies().done(result, done.messages());
    return answer(context, next, result.isSecret() ? reply.asSecret() : reply)
        .recording(result.made());
  }

  /**
   * The last answer is asked for again; what was said in one message can be said again by a tap.
   */
  private ChatResult askedBack(ChatContext context, LateMessage late) {
    return dialogue.open(context.state()).isPresent()
        ? say(context, repeat(context, List.of(late.message(context.translations())), List.of()))
        : replyToCommand(context, late.question(context.translations()));
  }

  /** What can be tapped below the reply names the question that is open from now on. */
  private static ChatResult answer(ChatContext context, DialogueState next, Reply reply) {
    DialogueState state = next.after(context.state());
    return new ChatResult(state, List.of(reply.asking(state.question())));
  }

  Flow flowOf(Form form) {
    return flows.get(forms.indexOf(form));
  }
}
