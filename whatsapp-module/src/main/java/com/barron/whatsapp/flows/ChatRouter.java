package com.barron.whatsapp.flows;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import com.barron.production.access.Permission;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private final PermissionCheck permissionCheck;
  private final Dialogue dialogue;
  private final Function<Locale, Translations> languages;
  private final AttachmentHandler attachmentHandler;
  private final SystemMessages systemMessages;
  private final Clock clock;

  /**
   * @param flows those on the menu in its order
   * @param chatCommands in the order of the help
   */
  public ChatRouter(
      List<Flow> flows,
      List<ChatCommand> chatCommands,
      Function<Locale, Translations> languages,
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
    this.languages = languages;
    this.attachmentHandler = new AttachmentHandler(clock);
    this.systemMessages = new TranslatedSystemMessages(languages);
    this.clock = clock;
  }

  @Override
  public ChatResult answer(
      Speaker speaker, DialogueState state, Content content, Instant writtenAt) {
    var context = ChatContext.of(speaker, state, languages.apply(speaker.language()));
    if (content instanceof Content.Text text) {
      return handle(context, Input.typed(text.text()), writtenAt);
    }
    if (content instanceof Content.Tap tap) {
      return handle(context, Input.tapped(tap.id(), tap.question()), writtenAt);
    }
    if (content instanceof Content.Media media) {
      return addFiles(context, media);
    }
    var kind = ((Content.Other) content).kind();
    return say(context, repeat(context, List.of(Message.of("other." + kind)), List.of()));
  }

  /** Files answer no question: the open one is asked again. */
  private ChatResult addFiles(ChatContext context, Content.Media media) {
    if (!PermissionCheck.allow(context.speaker(), Permission.ATTACH)) {
      return afterCommand(
          context, PermissionCheck.refusal(Permission.ATTACH, context.translations()));
    }
    AttachmentHandler.AcceptedFiles accepted =
        attachmentHandler.accept(media, attachmentHandler.open(context.state()));
    ChatResult said = afterCommand(context, ChatCommand.CommandOutcome.said(accepted.message()));
    return new ChatResult(
        said.state().withAttachmentTarget(accepted.attachmentTarget()),
        said.replies(),
        said.language(),
        accepted.filesToFetch());
  }

  private ChatResult handle(ChatContext before, Input said, Instant writtenAt) {
    ChatContext context = before.with(LateMessage.of(said, writtenAt, clock));
    return commandExecutor
        .execute(context, dialogue.meant(context.state(), said))
        .map(outcome -> afterCommand(context, outcome))
        .orElseGet(
            () -> say(context, dialogue.answer(context.state(), said, context.translations())));
  }

  /** The open question is asked again with all answers kept. */
  private ChatResult afterCommand(ChatContext before, ChatCommand.CommandOutcome outcome) {
    ChatContext context =
        outcome.language().map(language -> before.in(language, languages)).orElse(before);
    Optional<AttachmentTarget> named = outcome.attachableRecord().map(attachmentHandler::at);
    return replyToCommand(
            named.isPresent() ? context.withAttachmentTarget(named) : context, outcome)
        .speaking(outcome.language());
  }

  private ChatResult replyToCommand(ChatContext context, ChatCommand.CommandOutcome outcome) {
    if (dialogue.open(context.state()).isPresent()) {
      return say(context, repeat(context, outcome.lines(), outcome.offered()));
    }
    DialogueState next = awaiting(outcome.offered(), outcome.nextSteps(), context);
    return answer(
        context, context.withOpenItemsOf(next), context.replies().commandOutcome(outcome));
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
    return turnResult instanceof TurnResult.Ask ask
        ? answer(context, context.withOpenItemsOf(ask.state()), context.replies().ask(ask))
        : menu(context, (TurnResult.Menu) turnResult);
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

  private ChatResult menu(ChatContext context, TurnResult.Menu menu) {
    Optional<Form> half = dialogue.resumable(menu.suspendedForm());
    var shown =
        new TurnResult.Menu(
            permissionCheck.shown(context.speaker(), menu.messages()), menu.suspendedForm());
    return answer(
        context,
        context.withOpenItemsOf(dialogue.idle()).withSuspendedForm(menu.suspendedForm()),
        context.replies().menu(shown, onMenu, half));
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
        result
            .made()
            .map(attachmentHandler::after)
            .orElseGet(() -> context.state().attachmentTarget());
    var next =
        awaiting(List.of(), result.nextSteps(), context)
            .withSuspendedForm(suspendedForm)
            .withAttachmentTarget(attachmentTarget);
    Reply reply = context.replies().done(result, done.messages());
    return answer(context, next, result.isSecret() ? reply.asSecret() : reply);
  }

  /**
   * The last answer is asked for again; what was said in one message can be said again by a tap.
   */
  private ChatResult askedBack(ChatContext context, LateMessage late) {
    return dialogue.open(context.state()).isPresent()
        ? say(context, repeat(context, List.of(late.message()), List.of()))
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
    return new ChatResult(dialogue.leave(state), said);
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
