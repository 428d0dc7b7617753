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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers messages: a remark is done whatever is open; of the rest the dialogue decides, the flows
 * act, and the replies put it into words.
 */
public final class ChatRouter implements Chat {
  private final List<Flow> flows;
  private final List<Form> forms;
  private final List<Form> onMenu;
  private final CommandParser commandParser;
  private final PermissionCheck permissionCheck;
  private final Dialogue dialogue;
  private final Function<Locale, Translations> languages;
  private final AttachmentHandler attachmentHandler;
  private final SystemMessages systemMessages;

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
    this.dialogue = new Dialogue(onMenu, placed.get(false), this.commandParser.help());
    this.languages = languages;
    this.attachmentHandler = new AttachmentHandler(clock);
    this.systemMessages = new TranslatedSystemMessages(languages);
  }

  @Override
  public ChatResult answer(Speaker speaker, DialogueState state, Content content) {
    var chatContext = new ChatContext(speaker, state, languages.apply(speaker.language()));
    if (content instanceof Content.Text text) {
      return hear(chatContext, Input.typed(text.text()));
    }
    if (content instanceof Content.Tap tap) {
      return hear(chatContext, Input.tapped(tap.id(), tap.question()));
    }
    if (content instanceof Content.Media media) {
      return take(chatContext, media);
    }
    var kind = ((Content.Other) content).kind();
    return say(chatContext, repeat(chatContext, List.of(Message.of("other." + kind)), List.of()));
  }

  /** Files answer no question: the open one is asked again. */
  private ChatResult take(ChatContext chatContext, Content.Media media) {
    if (!PermissionCheck.allow(chatContext.speaker(), Permission.ATTACH)) {
      return remarked(
          chatContext, PermissionCheck.refusal(Permission.ATTACH, chatContext.translations()));
    }
    AttachmentHandler.Taken taken =
        attachmentHandler.take(media, attachmentHandler.open(chatContext.state()));
    ChatResult said = remarked(chatContext, ChatCommand.Outcome.said(taken.message()));
    return new ChatResult(
        said.state().aiming(taken.attachmentTarget()),
        said.replies(),
        said.language(),
        taken.filesToFetch());
  }

  private ChatResult hear(ChatContext chatContext, Input said) {
    Input meant = dialogue.meant(chatContext.state(), said);
    return commandParser
        .in(meant, chatContext.translations())
        .or(() -> named(chatContext, meant))
        .map(
            remark ->
                allowed(
                    chatContext,
                    remark.chatCommand(),
                    () ->
                        remark
                            .chatCommand()
                            .hear(remark, chatContext.speaker(), chatContext.translations())))
        .or(
            () ->
                bare(chatContext, meant)
                    .map(chatCommand -> allowed(chatContext, chatCommand, () -> how(chatCommand))))
        .map(outcome -> remarked(chatContext, outcome))
        .orElseGet(
            () ->
                say(
                    chatContext,
                    dialogue.hear(chatContext.state(), said, chatContext.translations())));
  }

  /** A choice of a remark by its name alone, which in a form is an answer unless it is on offer. */
  private Optional<CommandInvocation> named(ChatContext chatContext, Input meant) {
    return commandParser
        .named(meant)
        .filter(
            remark ->
                dialogue.open(chatContext.state()).isEmpty()
                    || isOffered(remark.chatCommand(), chatContext));
  }

  private boolean isOffered(ChatCommand chatCommand, ChatContext chatContext) {
    return chatContext.state().offered().stream()
        .flatMap(id -> commandParser.in(Input.tapped(id), chatContext.translations()).stream())
        .anyMatch(offered -> offered.chatCommand().equals(chatCommand));
  }

  /** Before anything is done. */
  private static ChatCommand.Outcome allowed(
      ChatContext chatContext, ChatCommand chatCommand, Supplier<ChatCommand.Outcome> outcome) {
    return PermissionCheck.allow(chatContext.speaker(), chatCommand.action())
        ? outcome.get()
        : PermissionCheck.refusal(chatCommand.action(), chatContext.translations());
  }

  /** Unless the open question has just this word among its answers. */
  private Optional<ChatCommand> bare(ChatContext chatContext, Input meant) {
    return commandParser
        .bare(meant)
        .filter(
            chatCommand ->
                !dialogue.offers(chatContext.state(), meant, chatContext.translations()));
  }

  private static ChatCommand.Outcome how(ChatCommand chatCommand) {
    return ChatCommand.Outcome.said(Message.of(CommandParser.text(chatCommand, "how")));
  }

  /** The open question is asked again with everything kept. */
  private ChatResult remarked(ChatContext before, ChatCommand.Outcome outcome) {
    ChatContext chatContext =
        outcome.language().map(language -> before.in(language, languages)).orElse(before);
    Optional<AttachmentTarget> named = outcome.attachableRecord().map(attachmentHandler::at);
    return asked(named.isPresent() ? chatContext.aiming(named) : chatContext, outcome)
        .speaking(outcome.language());
  }

  private ChatResult asked(ChatContext chatContext, ChatCommand.Outcome outcome) {
    if (dialogue.open(chatContext.state()).isPresent()) {
      return say(chatContext, repeat(chatContext, outcome.lines(), outcome.offered()));
    }
    var ids = outcome.offered().stream().map(Option::id).toList();
    var next = ids.isEmpty() ? dialogue.idle() : new DialogueState("", Map.of(), ids, 0);
    return answer(chatContext, chatContext.goOn(next), chatContext.replies().remark(outcome));
  }

  private TurnResult repeat(ChatContext chatContext, List<Message> messages, List<Option> more) {
    return dialogue.repeat(chatContext.state(), messages, more, chatContext.translations());
  }

  private ChatResult say(ChatContext chatContext, TurnResult turnResult) {
    Optional<Flow> forbidden =
        form(turnResult)
            .map(this::flowOf)
            .filter(flow -> !PermissionCheck.allow(chatContext.speaker(), flow.action()));
    if (forbidden.isPresent()) {
      return refused(chatContext, forbidden.get());
    }
    if (turnResult instanceof TurnResult.Done done) {
      return complete(chatContext, done);
    }
    return turnResult instanceof TurnResult.Ask ask
        ? answer(chatContext, chatContext.goOn(ask.state()), chatContext.replies().ask(ask))
        : menu(chatContext, (TurnResult.Menu) turnResult);
  }

  /** Which form goes on, whatever opened it. */
  private static Optional<Form> form(TurnResult turnResult) {
    if (turnResult instanceof TurnResult.Done done) {
      return Optional.of(done.form());
    }
    return turnResult instanceof TurnResult.Ask ask ? Optional.of(ask.form()) : Optional.empty();
  }

  /** Nothing was asked and nothing is kept of it; the dialogue itself changes nothing. */
  private ChatResult refused(ChatContext chatContext, Flow flow) {
    var suspendedForm =
        chatContext.state().suspendedForm().filter(half -> !half.form().equals(flow.form().id()));
    return answer(
        chatContext,
        chatContext.goOn(dialogue.idle()).keeping(suspendedForm),
        chatContext
            .replies()
            .remark(PermissionCheck.refusal(flow.action(), chatContext.translations())));
  }

  private ChatResult menu(ChatContext chatContext, TurnResult.Menu menu) {
    Optional<Form> half = dialogue.resumable(menu.suspendedForm());
    var shown =
        new TurnResult.Menu(
            permissionCheck.shown(chatContext.speaker(), menu.messages()), menu.suspendedForm());
    return answer(
        chatContext,
        chatContext.goOn(dialogue.idle()).keeping(menu.suspendedForm()),
        chatContext.replies().menu(shown, onMenu, half));
  }

  /** A refusal reopens at least one question, so that a form is not complete twice in a turn. */
  private ChatResult complete(ChatContext chatContext, TurnResult.Done done) {
    Completion completion = flowOf(done.form()).complete(done.turnContext(), chatContext.speaker());
    if (completion instanceof Completion.Refused refused) {
      return say(chatContext, dialogue.reopen(done, refused.keys(), refused.reason()));
    }
    // What was begun before and left is done now.
    var suspendedForm =
        chatContext.state().suspendedForm().filter(half -> !half.form().equals(done.form().id()));
    if (completion instanceof Completion.Onward onward) {
      return say(
          chatContext.keeping(suspendedForm),
          dialogue.goOn(done, onward.form(), onward.answers(), onward.message()));
    }
    var result = (Completion.Said) completion;
    Optional<AttachmentTarget> attachmentTarget =
        result
            .made()
            .map(attachmentHandler::after)
            .orElseGet(() -> chatContext.state().attachmentTarget());
    var next = dialogue.idle().keeping(suspendedForm).aiming(attachmentTarget);
    Reply reply = chatContext.replies().done(result, done.messages());
    return answer(chatContext, next, result.isSecret() ? reply.asSecret() : reply);
  }

  /** What can be tapped below the reply names the question that is open from now on. */
  private static ChatResult answer(ChatContext chatContext, DialogueState next, Reply reply) {
    DialogueState state = next.after(chatContext.state());
    return new ChatResult(state, List.of(reply.asking(state.question())));
  }

  private Flow flowOf(Form form) {
    return flows.get(forms.indexOf(form));
  }

  @Override
  public ChatResult nudge(Speaker speaker, DialogueState state) {
    var chatContext = new ChatContext(speaker, state, languages.apply(speaker.language()));
    List<Message> messages =
        dialogue.open(state).stream()
            .map(form -> Message.of("idle.nudge", chatContext.replies().name(form)))
            .toList();
    return repeat(chatContext, messages, List.of()) instanceof TurnResult.Ask ask
        ? say(chatContext, ask)
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
  public Optional<OpenQuestion> step(DialogueState state) {
    return dialogue
        .open(state)
        .flatMap(
            form ->
                form.next(new Answers(state.answers()))
                    .map(slot -> new OpenQuestion(form.id(), slot.texts())));
  }

  @Override
  public SystemMessages notices() {
    return systemMessages;
  }
}
