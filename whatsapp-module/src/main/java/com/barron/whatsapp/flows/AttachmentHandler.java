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

/** What becomes of a file: which record it belongs to, and what is said of it. */
record AttachmentHandler(Clock clock) {
  /** How long a record waits for files after it was made, or named. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** What came of files. @param wanted empty when they belong to nothing */
  record Taken(
      Message message,
      Optional<FilesToFetch> filesToFetch,
      Optional<AttachmentTarget> attachmentTarget) {}

  /** The record that waits for files now. */
  Optional<AttachmentTarget> open(DialogueState state) {
    return state
        .attachmentTarget()
        .filter(attachmentTarget -> attachmentTarget.until().isAfter(clock.instant()));
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

  Taken take(Content.Media media, Optional<AttachmentTarget> open) {
    if (open.isEmpty()) {
      return new Taken(Message.of("attach.nowhere." + media.kind()), Optional.empty(), open);
    }
    AttachmentTarget attachmentTarget = open.get();
    int files = media.references().size();
    if (attachmentTarget.sent() + files > Attachments.MOST) {
      var full = Message.of("attach.full", attachmentTarget.subject(), Attachments.MOST);
      return new Taken(full, Optional.empty(), open);
    }
    Reference subject = Reference.of(attachmentTarget.subject());
    return new Taken(
        files == 1
            ? Message.of("attach.added." + media.kind(), attachmentTarget.subject())
            : Message.of("attach.added.many", attachmentTarget.subject(), files),
        Optional.of(new FilesToFetch(subject, media)),
        Optional.of(at(new AttachableRecord(subject, attachmentTarget.sent() + files))));
  }
}
