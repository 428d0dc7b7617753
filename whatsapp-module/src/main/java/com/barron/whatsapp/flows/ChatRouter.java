package com.barron.whatsapp.flows;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import com.barron.production.access.Permission;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Answers;
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
import com.barron.whatsapp.text.TimeText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers messages: a command is executed whatever is open; the dialogue handles the rest, the
 * flows act, and the composer writes the replies.
 */
public final class ChatRouter implements Chat {
  private final List<Flow> flows;
  private final List<Form> forms;
  private final List<Form> onMenu;
  private final CommandParser commandParser;
  private final CommandExecutor commandExecutor;
  private final CanonicalMessageFinder canonicalMessageFinder;
  private final PermissionCheck permissionCheck;
  private final Dialogue dialogue;
  private final Function<Locale, Translations> languages;
  private final FileIntake fileIntake;
  private final FileMessageHandler fileMessageHandler;
  private final PendingFileHandler pendingFileHandler;
  private final QuotedCommand quotedCommand;
  private final SystemMessages systemMessages;
  private final Clock clock;

  /**
   * @param flows those on the menu in its order
   * @param chatCommands in the order of the help
   * @param exists whether there is such a thing
   */
  public ChatRouter(
      List<Flow> flows,
      List<ChatCommand> chatCommands,
      Function<Locale, Translations> languages,
      Predicate<Reference> exists,
      Clock clock) {
    this.flows = List.copyOf(flows);
    this.forms = flows.stream().map(Flow::form).toList();
    this.commandParser = new CommandParser(chatCommands);
    this.permissionCheck = new PermissionCheck(flows, chatCommands);
    Map<Boolean, List<Form>> placed =
        flows.stream().collect(partitioningBy(Flow::isOnMenu, mapping(Flow::form, toList())));
    this.onMenu = placed.get(true);
    this.dialogue = new Dialogue(onMenu, placed.get(false), commandParser.help());
    this.commandExecutor = new CommandExecutor(commandParser, dialogue);
    this.canonicalMessageFinder = new CanonicalMessageFinder(dialogue, commandExecutor, exists);
    this.languages = languages;
    this.fileIntake = new FileIntake(clock);
    this.fileMessageHandler = new FileMessageHandler(routing(), fileIntake, clock);
    this.pendingFileHandler = new PendingFileHandler(clock);
    this.quotedCommand = new QuotedCommand(List.copyOf(chatCommands));
    this.systemMessages = new TranslatedSystemMessages(languages);
    this.clock = clock;
  }

  @Override
  public ChatResult answer(
      Speaker speaker, DialogueState state, Content content, Instant writtenAt) {
    var context = ChatContext.of(speaker, state, languages.apply(speaker.language()));
    return pendingFileHandler.settle(context, answer(context, content, writtenAt));
  }

  private ChatResult answer(ChatContext context, Content content, Instant writtenAt) {
    if (content instanceof Content.Text text) {
      return handle(context.quoting(text.quoted()), Input.typed(text.text()), writtenAt);
    }
    if (content instanceof Content.Tap tap) {
      return handle(context, Input.tapped(tap.id(), tap.question()), writtenAt);
    }
    if (content instanceof Content.Media media) {
      return addFiles(context, media, writtenAt);
    }
    if (content instanceof Content.Edit edit) {
      return edit.recorded()
          .map(recorded -> afterCommand(context, Correction.edited(recorded)))
          .orElseGet(() -> handle(context, Input.typed(edit.text()), writtenAt));
    }
    if (content instanceof Content.Revoke revoke) {
      return revoke
          .recorded()
          .filter(Content.Recorded::isUndoable)
          .map(recorded -> afterCommand(context, Correction.revoked(recorded)))
          .orElseGet(() -> new ChatResult(context.state(), List.of()));
    }
    var kind = ((Content.Other) content).kind();
    return say(context, repeat(context, List.of(Message.of("other." + kind)), List.of()));
  }

  private ChatResult addFiles(ChatContext context, Content.Media media, Instant writtenAt) {
    return PermissionCheck.allow(context.speaker(), Permission.ATTACH)
        ? fileMessageHandler.answer(context, media, writtenAt)
        : afterCommand(context, PermissionCheck.refusal(Permission.ATTACH, context.translations()));
  }

  private FileMessageHandler.Router routing() {
    return new FileMessageHandler.Router() {
      @Override
      public ChatResult handle(ChatContext context, Input said, Instant writtenAt) {
        return ChatRouter.this.handle(context, said, writtenAt);
      }

      @Override
      public ChatResult say(ChatContext context, Message message) {
        return afterCommand(context, ChatCommand.CommandOutcome.said(message));
      }

      @Override
      public Optional<String> formWithFiles(DialogueState state) {
        return dialogue.open(state).filter(form -> flowOf(form).takesFiles()).map(Form::id);
      }
    };
  }

  private ChatResult handle(ChatContext before, Input said, Instant writtenAt) {
    List<Input> quoted = quotedCommand.meant(before, said);
    if (quoted.size() > 1) {
      return afterCommand(before, QuotedCommand.which(quoted));
    }
    return quoted.isEmpty()
        ? heard(before, said, writtenAt)
        : heard(before, quoted.get(0), writtenAt);
  }

  private ChatResult heard(ChatContext before, Input said, Instant writtenAt) {
    ChatContext context =
        before.with(LateMessage.of(said, writtenAt, TimeText.of(clock, before.speaker().zone())));
    Input meant = dialogue.meant(context.state(), said);
    return command(context, meant).orElseGet(() -> turn(context, said));
  }

  private Optional<ChatResult> command(ChatContext context, Input meant) {
    return commandExecutor.execute(context, meant).map(outcome -> afterCommand(context, outcome));
  }

  private ChatResult turn(ChatContext context, Input said) {
    TurnResult exact = dialogue.answer(context.state(), said, context.translations());
    return otherForm(context, said, exact)
        .or(() -> inOwnWords(context, said, exact))
        .orElseGet(() -> answered(context, exact));
  }

  private ChatResult answered(ChatContext context, TurnResult turnResult) {
    ChatResult chatResult = say(context, turnResult);
    return turnResult.isUnderstood(context.state()) ? chatResult : chatResult.notUnderstood();
  }

  private Optional<ChatResult> inOwnWords(ChatContext context, Input said, TurnResult exact) {
    return canonicalMessageFinder.isQuestionable(context, said, exact)
        ? canonicalMessageFinder
            .find(context, said, exact)
            .filter(meant -> !context.isCaption() || meant.isForCaption())
            .map(meant -> understood(context, meant))
        : Optional.empty();
  }

  /** The open form is set aside for the one that was offered instead. */
  private Optional<ChatResult> otherForm(ChatContext context, Input said, TurnResult exact) {
    DialogueState state = context.state();
    boolean isChosen =
        exact.hasLeftover()
            && dialogue.open(state).isPresent()
            && state.offered().contains(said.typed())
            && dialogue.opens(said, context.translations()).isPresent();
    return isChosen
        ? Optional.of(turn(context.at(dialogue.leave(state)), Input.typed(said.typed())))
        : Optional.empty();
  }

  private ChatResult understood(ChatContext context, CanonicalMessageFinder.Meant meant) {
    if (meant instanceof CanonicalMessageFinder.Meant.Turn answer) {
      return say(context, answer.result());
    }
    if (meant instanceof CanonicalMessageFinder.Meant.Choice choice) {
      return afterCommand(context, choice.question());
    }
    if (meant instanceof CanonicalMessageFinder.Meant.Unknown unknown) {
      return afterCommand(context, unknown.question()).notUnderstood();
    }
    if (meant instanceof CanonicalMessageFinder.Meant.ForeignGreeting greeting) {
      var menu = new TurnResult.Menu(List.of(), context.state().suspendedForm());
      return menu(context, menu, List.of(greeting.language()));
    }
    Input message = ((CanonicalMessageFinder.Meant.Canonical) meant).message();
    return commandExecutor
        .execute(context, message, true)
        .map(outcome -> afterCommand(context, outcome))
        .orElseGet(
            () ->
                answered(
                    context, dialogue.answer(context.state(), message, context.translations())));
  }

  /** The open question is asked again with all answers kept. */
  private ChatResult afterCommand(ChatContext before, ChatCommand.CommandOutcome outcome) {
    ChatContext context =
        outcome.language().map(language -> before.in(language, languages)).orElse(before);
    return replyToCommand(awaitingFiles(context, outcome), outcome).speaking(outcome.language());
  }

  /** A record that was named waits for files from now on, one that was withdrawn no more. */
  private ChatContext awaitingFiles(ChatContext context, ChatCommand.CommandOutcome outcome) {
    Optional<AttachmentTarget> before = context.state().attachmentTarget();
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

  private TurnResult repeat(ChatContext context, List<Message> messages, List<Option> more) {
    return dialogue.repeat(context.state(), messages, more, context.translations());
  }

  private ChatResult say(ChatContext context, TurnResult turnResult) {
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

  /**
   * @param more what can be chosen besides the entries
   */
  private ChatResult menu(ChatContext context, TurnResult.Menu menu, List<Option> more) {
    Optional<Form> half = dialogue.resumable(menu.suspendedForm());
    var shown =
        new TurnResult.Menu(
            permissionCheck.shown(context.speaker(), menu.messages()), menu.suspendedForm());
    return answer(
        context,
        context
            .withOpenItemsOf(dialogue.idle())
            .withSuspendedForm(menu.suspendedForm())
            .alsoOffering(more.stream().map(Option::id).toList()),
        context.replies().menu(shown, onMenu, half, more));
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
        result.made().map(fileIntake::after).orElseGet(() -> context.state().attachmentTarget());
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

  private Flow flowOf(Form form) {
    return flows.get(forms.indexOf(form));
  }

  @Override
  public ChatResult nudge(Speaker speaker, DialogueState state) {
    var context = ChatContext.of(speaker, state, languages.apply(speaker.language()));
    List<Message> messages =
        dialogue.open(state).stream()
            .map(form -> Message.of("idle.nudge", context.replies().name(form)))
            .toList();
    return repeat(context, messages, List.of()) instanceof TurnResult.Ask ask
        ? say(context, ask)
        : new ChatResult(state, List.of());
  }

  @Override
  public ChatResult leave(Speaker speaker, DialogueState state) {
    var replyComposer = new ReplyComposer(languages.apply(speaker.language()));
    List<Reply> said =
        dialogue.open(state).stream()
            .map(form -> replyComposer.said(Message.of(left(state), replyComposer.name(form))))
            .toList();
    var left = new ChatResult(dialogue.leave(state), said);
    return pendingFileHandler.settle(
        ChatContext.of(speaker, state, languages.apply(speaker.language())), left);
  }

  private static String left(DialogueState state) {
    return state.answers().isEmpty() ? "idle.end.empty" : "idle.end";
  }

  @Override
  public Optional<OpenQuestion> openQuestion(DialogueState state) {
    return dialogue
        .open(state)
        .flatMap(
            form ->
                form.next(new Answers(state.answers()))
                    .map(slot -> new OpenQuestion(form.id(), slot.texts())));
  }

  @Override
  public SystemMessages systemMessages() {
    return systemMessages;
  }
}
