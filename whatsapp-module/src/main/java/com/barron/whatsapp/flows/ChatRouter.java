package com.barron.whatsapp.flows;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import com.barron.production.access.Permission;
import com.barron.production.reference.ExistingReferences;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Dialogue;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
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

/**
 * Answers messages: a command is executed whatever is open; the dialogue handles the rest, the
 * flows act, and the composer writes the replies.
 */
public final class ChatRouter implements Chat {
  private final CommandExecutor commandExecutor;
  private final CanonicalMessageFinder canonicalMessageFinder;
  private final Dialogue dialogue;
  private final Function<Locale, Translations> languages;
  private final OutcomeHandler outcomeHandler;
  private final FileMessageHandler fileMessageHandler;
  private final PendingFileHandler pendingFileHandler;
  private final QuotedCommand quotedCommand;
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
      ExistingReferences existingReferences,
      Clock clock) {
    CommandParser commandParser = new CommandParser(chatCommands);
    Map<Boolean, List<Form>> placed =
        flows.stream().collect(partitioningBy(Flow::isOnMenu, mapping(Flow::form, toList())));
    this.dialogue = new Dialogue(placed.get(true), placed.get(false));
    this.commandExecutor = new CommandExecutor(commandParser, dialogue);
    this.canonicalMessageFinder =
        new CanonicalMessageFinder(dialogue, commandExecutor, existingReferences);
    this.languages = languages;
    FileIntake fileIntake = new FileIntake(clock);
    this.outcomeHandler = new OutcomeHandler(flows, dialogue, commandParser, languages, fileIntake);
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
          .map(recorded -> outcomeHandler.afterCommand(context, Correction.edited(recorded)))
          .orElseGet(() -> handle(context, Input.typed(edit.text()), writtenAt));
    }
    if (content instanceof Content.Revoke revoke) {
      return revoke
          .recorded()
          .filter(Content.Recorded::isUndoable)
          .map(recorded -> outcomeHandler.afterCommand(context, Correction.revoked(recorded)))
          .orElseGet(() -> new ChatResult(context.state(), List.of()));
    }
    var kind = ((Content.Other) content).kind();
    return outcomeHandler.say(
        context, outcomeHandler.repeat(context, List.of(Message.of("other." + kind)), List.of()));
  }

  private ChatResult addFiles(ChatContext context, Content.Media media, Instant writtenAt) {
    return PermissionCheck.allow(context.speaker(), Permission.ATTACH)
        ? fileMessageHandler.answer(context, media, writtenAt)
        : outcomeHandler.afterCommand(
            context, PermissionCheck.refusal(Permission.ATTACH, context.translations()));
  }

  private FileMessageHandler.Router routing() {
    return new FileMessageHandler.Router() {
      @Override
      public ChatResult handle(ChatContext context, Input said, Instant writtenAt) {
        return ChatRouter.this.handle(context, said, writtenAt);
      }

      @Override
      public ChatResult say(ChatContext context, Message message) {
        return outcomeHandler.afterCommand(context, ChatCommand.CommandOutcome.said(message));
      }

      @Override
      public Optional<String> formWithFiles(DialogueState state) {
        return dialogue
            .open(state)
            .filter(form -> outcomeHandler.flowOf(form).takesFiles())
            .map(Form::id);
      }
    };
  }

  private ChatResult handle(ChatContext before, Input said, Instant writtenAt) {
    List<Input> quoted = quotedCommand.meant(before, said);
    if (quoted.size() > 1) {
      return outcomeHandler.afterCommand(before, QuotedCommand.which(quoted));
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
    return commandExecutor
        .execute(context, meant)
        .map(outcome -> outcomeHandler.afterCommand(context, outcome));
  }

  private ChatResult turn(ChatContext context, Input said) {
    TurnResult exact = dialogue.answer(context.state(), said, context.translations());
    return otherForm(context, said, exact)
        .or(() -> inOwnWords(context, said, exact))
        .orElseGet(() -> answered(context, exact));
  }

  private ChatResult answered(ChatContext context, TurnResult turnResult) {
    ChatResult chatResult = outcomeHandler.say(context, turnResult);
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
    if (meant instanceof CanonicalMessageFinder.Meant.AnswerToQuestion answer) {
      return outcomeHandler.say(context, answer.result());
    }
    if (meant instanceof CanonicalMessageFinder.Meant.Choice choice) {
      return outcomeHandler.afterCommand(context, choice.question());
    }
    if (meant instanceof CanonicalMessageFinder.Meant.Unknown unknown) {
      return outcomeHandler.afterCommand(context, unknown.question()).notUnderstood();
    }
    if (meant instanceof CanonicalMessageFinder.Meant.ForeignGreeting greeting) {
      var menu = new TurnResult.Menu(List.of(), context.state().suspendedForm());
      return outcomeHandler.menu(context, menu, List.of(greeting.language()));
    }
    Input message = ((CanonicalMessageFinder.Meant.Canonical) meant).message();
    return commandExecutor
        .execute(context, message, true)
        .map(outcome -> outcomeHandler.afterCommand(context, outcome))
        .orElseGet(
            () ->
                answered(
                    context, dialogue.answer(context.state(), message, context.translations())));
  }

  @Override
  public ChatResult welcome(Speaker speaker) {
    Translations translations = languages.apply(speaker.language());
    Message greeting =
        Message.of("join.done", speaker.name(), translations.say("role." + speaker.role()));
    return outcomeHandler.menu(
        ChatContext.of(speaker, dialogue.idle(), translations),
        new TurnResult.Menu(List.of(greeting), Optional.empty()),
        List.of());
  }

  @Override
  public ChatResult nudge(Speaker speaker, DialogueState state) {
    var context = ChatContext.of(speaker, state, languages.apply(speaker.language()));
    List<Message> messages =
        dialogue.open(state).stream()
            .map(form -> Message.of("idle.nudge", context.replies().name(form)))
            .toList();
    return outcomeHandler.repeat(context, messages, List.of()) instanceof TurnResult.Ask ask
        ? outcomeHandler.say(context, ask)
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
                form.next(new FormAnswers(state.answers()))
                    .map(slot -> new OpenQuestion(form.id(), slot.texts())));
  }

  @Override
  public SystemMessages systemMessages() {
    return systemMessages;
  }
}
