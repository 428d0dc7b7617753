package com.barron.whatsapp.flows;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Adds files to the record that waits for them, and says so. */
record AttachmentHandler(Clock clock) {
  /** How long a record waits for files after it was created or named. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** The result. @param filesToFetch empty when no record waits for files */
  record AcceptedFiles(
      Message message,
      Optional<FilesToFetch> filesToFetch,
      Optional<AttachmentTarget> attachmentTarget) {}

  /** The record that waits for files now. */
  Optional<AttachmentTarget> open(DialogueState state) {
    return state.attachmentTarget().filter(target -> target.until().isAfter(clock.instant()));
  }

  /** The record that waits for files after another one was made. */
  Optional<AttachmentTarget> after(Reference made) {
    return Optional.of(new AttachableRecord(made, 0))
        .filter(attachableRecord -> Attachments.KINDS.contains(made.kind()))
        .map(this::at);
  }

  /** The record that waits for files because somebody said so. */
  AttachmentTarget at(AttachableRecord attachableRecord) {
    return new AttachmentTarget(
        attachableRecord.subject().toString(),
        clock.instant().plus(PATIENCE),
        attachableRecord.sent());
  }

  AcceptedFiles accept(Content.Media media, Optional<AttachmentTarget> open) {
    if (open.isEmpty()) {
      return new AcceptedFiles(
          Message.of("attach.nowhere." + media.kind()), Optional.empty(), open);
    }
    AttachmentTarget target = open.get();
    int files = media.references().size();
    if (target.sent() + files > Attachments.MOST) {
      var full = Message.of("attach.full", target.subject(), Attachments.MOST);
      return new AcceptedFiles(full, Optional.empty(), open);
    }
    Reference subject = Reference.of(target.subject());
    return new AcceptedFiles(
        files == 1
            ? Message.of("attach.added." + media.kind(), target.subject())
            : Message.of("attach.added.many", target.subject(), files),
        Optional.of(new FilesToFetch(subject, media)),
        Optional.of(at(new AttachableRecord(subject, target.sent() + files))));
  }
}
