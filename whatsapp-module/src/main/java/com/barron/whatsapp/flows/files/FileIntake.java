package com.barron.whatsapp.flows.files;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.LatestFiles;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.PendingFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gives files to the record that waits for them. In the middle of a form that makes a record they
 * wait for that one, unless another one was named in it; without any record they wait until one is
 * made or named.
 */
public record FileIntake(Clock clock) {
  /** How long a record waits for files, and files for a record that is named. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** Files wait for a form as long as it can be resumed, but Meta keeps them for seven days. */
  private static final Duration KEPT_BY_PROVIDER = Duration.ofDays(6);

  /** The record that waits for files now. */
  Optional<AttachmentTarget> open(DialogueState state) {
    return state.files().target().filter(target -> target.until().isAfter(clock.instant()));
  }

  /** The record that waits for files after another one was made. */
  public Optional<AttachmentTarget> after(Reference made) {
    return Optional.of(made)
        .filter(record -> Attachments.KINDS.contains(record.kind()))
        .map(record -> new AttachmentTarget(record.toString(), patience(), 0));
  }

  /**
   * The record that waits for files because somebody said so.
   *
   * @param files how many it has
   * @param form the form that is open, or empty text
   */
  public AttachmentTarget named(Reference subject, int files, String form) {
    return new AttachmentTarget(subject.toString(), patience(), files, form);
  }

  /**
   * Takes the files of a message.
   *
   * @param form the open form, if it makes a record that can have files
   */
  public FileIntakeResult take(
      Content.Media media, DialogueState state, Optional<String> form, Instant writtenAt) {
    Optional<AttachmentTarget> target =
        open(state).filter(record -> form.isEmpty() || form.get().equals(record.form()));
    FileIntakeResult taken =
        target.map(record -> give(media, state, record)).orElseGet(() -> hold(media, state, form));
    return answered(taken, media, form, writtenAt);
  }

  private FileIntakeResult give(Content.Media media, DialogueState state, AttachmentTarget target) {
    int files = media.references().size();
    Reference subject = Reference.of(target.subject());
    if (target.sent() + files > Attachments.MOST) {
      var full = Message.of("attach.full", target.subject(), Attachments.MOST);
      return new FileIntakeResult(state, Optional.of(full), Optional.empty());
    }
    AttachmentTarget next = named(subject, target.sent() + files, target.form());
    return new FileIntakeResult(
        state.withAttachmentTarget(Optional.of(next)),
        Optional.of(received(media.kind().name(), files, subject)),
        Optional.of(subject));
  }

  /** What is said of files that are to be fetched for a record. */
  public static Message received(String kind, int files, Reference subject) {
    return files == 1
        ? Message.of("attach.received." + kind, subject.toString())
        : Message.of("attach.received.many", subject.toString(), files);
  }

  private FileIntakeResult hold(Content.Media media, DialogueState state, Optional<String> form) {
    Optional<PendingFiles> before =
        state.files().pending().filter(files -> files.until().isAfter(clock.instant()));
    int files = media.references().size();
    if (before.map(PendingFiles::count).orElse(0) + files > Attachments.MOST) {
      var full = Message.of("attach.held.full", Attachments.MOST);
      return new FileIntakeResult(state, Optional.of(full), Optional.empty());
    }
    String name = form.orElse("");
    Instant until = form.isEmpty() ? patience() : clock.instant().plus(KEPT_BY_PROVIDER);
    PendingFiles held =
        before
            .orElseGet(() -> new PendingFiles(name, until, List.of()))
            .with(sent(media), name, until);
    return new FileIntakeResult(
        state.withPendingFiles(Optional.of(held)),
        Optional.of(form.isEmpty() ? nowhere(media) : held(media, files)),
        Optional.empty());
  }

  private static PendingFiles.Sent sent(Content.Media media) {
    return new PendingFiles.Sent(media.kind().name(), media.references(), media.caption());
  }

  private static Message nowhere(Content.Media media) {
    return Message.of("attach.nowhere." + media.kind());
  }

  private static Message held(Content.Media media, int files) {
    return files == 1
        ? Message.of("attach.held." + media.kind())
        : Message.of("attach.held.many", files);
  }

  /** An album is answered once: what follows at once to the same place, without a word, is not. */
  private static FileIntakeResult answered(
      FileIntakeResult taken, Content.Media media, Optional<String> form, Instant writtenAt) {
    String destination =
        taken.message().map(Message::key).orElse("")
            + " "
            + taken.subject().map(Reference::toString).or(() -> form).orElse("");
    var latest = new LatestFiles(destination, writtenAt);
    boolean isCovered =
        !new FileCaption(media.caption()).isWritten()
            && taken.state().files().latest().filter(files -> files.cover(latest)).isPresent();
    return new FileIntakeResult(
        taken.state().withLatestFiles(Optional.of(latest)),
        isCovered ? Optional.empty() : taken.message(),
        taken.subject());
  }

  private Instant patience() {
    return clock.instant().plus(PATIENCE);
  }
}
