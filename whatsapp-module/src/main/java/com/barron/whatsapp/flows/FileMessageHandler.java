package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.flows.files.FileCaption;
import com.barron.whatsapp.flows.files.FileIntake;
import com.barron.whatsapp.flows.files.FileIntakeResult;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers a message with files. Its caption is handled first, as a text; then the files go to the
 * record that the caption made or names, or to the one that waits for files.
 */
final class FileMessageHandler {
  private final Router router;
  private final FileIntake fileIntake;
  private final Clock clock;

  /** What it needs of the router. */
  interface Router {
    ChatResult handle(ChatContext context, Input said, Instant writtenAt);

    /** Says something; the open question is asked again. */
    ChatResult say(ChatContext context, Message message);

    /** The id of the open form, if it makes a record that can have files. */
    Optional<String> formWithFiles(DialogueState state);
  }

  FileMessageHandler(Router router, FileIntake fileIntake, Clock clock) {
    this.router = router;
    this.fileIntake = fileIntake;
    this.clock = clock;
  }

  ChatResult answer(ChatContext context, Content.Media media, Instant writtenAt) {
    var caption = new FileCaption(media.caption());
    Optional<ChatResult> heard = heard(context, caption, writtenAt);
    DialogueState state = heard.map(ChatResult::state).orElse(context.state());
    boolean isDecided = !state.files().target().equals(context.state().files().target());
    Optional<Reference> about = caption.subject().or(() -> FileCaption.only(media.quoted()));
    if (isDecided || about.isEmpty()) {
      boolean isNamed = caption.subject().filter(subject -> isTarget(subject, state)).isPresent();
      return added(context, media, heard.filter(result -> !isNamed), state, writtenAt);
    }
    Reference subject = about.get();
    ChatResult named = named(context.at(state), subject);
    return isTarget(subject, named.state())
        ? added(
            context,
            media,
            heard,
            state.withAttachmentTarget(named.state().files().target()),
            writtenAt)
        : kept(media, heard.orElse(named), writtenAt);
  }

  /** The files for the record that takes them, below or above what the caption led to. */
  private ChatResult added(
      ChatContext context,
      Content.Media media,
      Optional<ChatResult> heard,
      DialogueState state,
      Instant writtenAt) {
    FileIntakeResult taken = fileIntake.take(media, state, router.formWithFiles(state), writtenAt);
    ChatResult said =
        heard.isPresent()
            ? adding(context, heard.get(), taken.message().stream().toList())
            : taken
                .message()
                .map(message -> router.say(context.at(state), message))
                .orElseGet(() -> new ChatResult(state, List.of()));
    return said.with(said.state().withFiles(taken.state().files()))
        .fetching(
            taken.subject().map(subject -> new FilesToFetch(subject, media)).stream().toList());
  }

  /**
   * The record that was named takes no files: they wait for another one to be named, unless what is
   * sent now belongs to a form.
   */
  private ChatResult kept(Content.Media media, ChatResult said, Instant writtenAt) {
    if (router.formWithFiles(said.state()).isPresent()) {
      return said;
    }
    DialogueState without = said.state().withAttachmentTarget(Optional.empty());
    FileIntakeResult taken = fileIntake.take(media, without, Optional.empty(), writtenAt);
    return said.with(said.state().withPendingFiles(taken.state().files().pending()));
  }

  /** What the caption led to; empty when it is but words about what can be seen. */
  private Optional<ChatResult> heard(ChatContext context, FileCaption caption, Instant writtenAt) {
    return caption.isWritten() && !caption.isSubjectAlone()
        ? Optional.of(router.handle(context.asCaption(), Input.typed(caption.text()), writtenAt))
            .filter(ChatResult::isUnderstood)
        : Optional.empty();
  }

  private ChatResult named(ChatContext context, Reference subject) {
    return router.handle(context, Input.typed("attach " + subject), clock.instant());
  }

  private static boolean isTarget(Reference subject, DialogueState state) {
    return state
        .files()
        .target()
        .filter(target -> target.subject().equals(subject.toString()))
        .isPresent();
  }

  /** Says more: above the open question, or below a result. */
  static ChatResult adding(ChatContext context, ChatResult result, List<Message> messages) {
    if (messages.isEmpty()) {
      return result;
    }
    ReplyComposer composer = context.replies();
    List<Reply> replies = new ArrayList<>(result.replies());
    if (replies.isEmpty()) {
      replies.add(composer.said(messages.get(0)));
    } else {
      boolean isAsking = !result.state().form().isEmpty();
      replies.add(composer.adding(replies.remove(replies.size() - 1), messages, isAsking));
    }
    return result.saying(replies);
  }
}
