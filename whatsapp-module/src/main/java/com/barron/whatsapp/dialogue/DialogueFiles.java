package com.barron.whatsapp.dialogue;

import java.util.Optional;

/**
 * What is remembered of files between two messages.
 *
 * @param target the record that waits for files
 * @param pending files that wait for their record
 * @param latest the files of the last message, if it had some
 */
public record DialogueFiles(
    Optional<AttachmentTarget> target,
    Optional<PendingFiles> pending,
    Optional<LatestFiles> latest) {
  private static final DialogueFiles NONE =
      new DialogueFiles(Optional.empty(), Optional.empty(), Optional.empty());

  /** Nothing waits, and none were sent last. */
  public static DialogueFiles none() {
    return NONE;
  }
}
