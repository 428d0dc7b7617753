package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.PendingFiles;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.flows.files.FileIntake;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Handles files that wait for their record, after each message: they are added to it when it is
 * there, and forgotten, which is said, when it will never be.
 */
record PendingFileHandler(Clock clock) {
  ChatResult settle(ChatContext before, ChatResult result) {
    DialogueState state = result.state();
    Optional<PendingFiles> pending = state.files().pending().or(before.state().files()::pending);
    if (pending.isEmpty()) {
      return result;
    }
    PendingFiles files = pending.get();
    boolean isWaiting = isWaiting(files, state);
    if (!files.until().isAfter(clock.instant())) {
      return forgotten(before, result, files, "attach.expired");
    }
    Optional<AttachmentTarget> made =
        state
            .files()
            .target()
            .filter(target -> isNew(target, before, result))
            .filter(target -> files.form().isEmpty() || !isWaiting);
    if (made.isPresent()) {
      return added(before, result, files, made.get());
    }
    return isWaiting
        ? result.with(state.withPendingFiles(pending))
        : forgotten(before, result, files, "attach.dropped");
  }

  /** Whether the record was made or named just now, and not merely given another file. */
  private static boolean isNew(AttachmentTarget target, ChatContext before, ChatResult result) {
    Optional<AttachmentTarget> known = before.state().files().target();
    boolean isSame =
        known.map(AttachmentTarget::subject).filter(target.subject()::equals).isPresent();
    return !known.equals(Optional.of(target)) && (!isSame || result.filesToFetch().isEmpty());
  }

  /** Whether the record may still be made, or named. */
  private static boolean isWaiting(PendingFiles files, DialogueState state) {
    return files.form().isEmpty()
        || files.form().equals(state.form())
        || state.suspendedForm().map(SuspendedForm::form).filter(files.form()::equals).isPresent();
  }

  /** Files that no form waits for were asked about when they came: no more is said of them. */
  private static ChatResult forgotten(
      ChatContext before, ChatResult result, PendingFiles files, String text) {
    ChatResult without = result.with(result.state().withPendingFiles(Optional.empty()));
    return files.form().isEmpty()
        ? without
        : FileMessageHandler.adding(before, without, List.of(Message.of(text)));
  }

  /** What was said of the files that came with this message covers them. */
  private static ChatResult added(
      ChatContext before, ChatResult result, PendingFiles files, AttachmentTarget target) {
    Reference subject = Reference.of(target.subject());
    AttachmentTarget more =
        new AttachmentTarget(
            target.subject(), target.until(), target.sent() + files.count(), target.form());
    List<Message> messages =
        result.filesToFetch().isEmpty()
            ? List.of(FileIntake.received(files.messages().get(0).kind(), files.count(), subject))
            : List.of();
    DialogueState state =
        result.state().withPendingFiles(Optional.empty()).withAttachmentTarget(Optional.of(more));
    return FileMessageHandler.adding(before, result.with(state), messages)
        .fetching(files.messages().stream().map(sent -> wanted(subject, sent)).toList());
  }

  private static FilesToFetch wanted(Reference subject, PendingFiles.Sent sent) {
    Content.MediaKind kind =
        sent.kind().equals(Content.MediaKind.DOCUMENT.name())
            ? Content.MediaKind.DOCUMENT
            : Content.MediaKind.IMAGE;
    return new FilesToFetch(subject, new Content.Media(kind, sent.references(), sent.caption()));
  }
}
