package com.barron.whatsapp.flows;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What becomes of a file: which record it belongs to, and what is said of it. */
record Attaching(Clock clock) {
  /** How long a record waits for files after it was made, or named. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  /** What came of files. @param wanted empty when they belong to nothing */
  record Taken(Note note, Optional<Wanted> wanted, Optional<Target> target) {}

  /** The record that waits for files now. */
  Optional<Target> open(DialogueState state) {
    return state.target().filter(target -> target.until().isAfter(clock.instant()));
  }

  /** The record that waits for files after another one was made. */
  Optional<Target> after(Reference made) {
    return Optional.of(new Aim(made, 0))
        .filter(aim -> Attachments.KINDS.contains(made.kind()))
        .map(this::at);
  }

  /** The record that waits for files because somebody said so. */
  Target at(Aim aim) {
    return new Target(aim.subject().toString(), clock.instant().plus(PATIENCE), aim.sent());
  }

  Taken take(Content.Media media, Optional<Target> open) {
    if (open.isEmpty()) {
      return new Taken(Note.of("attach.nowhere." + media.kind()), Optional.empty(), open);
    }
    Target target = open.get();
    int files = media.references().size();
    if (target.sent() + files > Attachments.MOST) {
      var full = Note.of("attach.full", target.subject(), Attachments.MOST);
      return new Taken(full, Optional.empty(), open);
    }
    Reference subject = Reference.of(target.subject());
    return new Taken(
        files == 1
            ? Note.of("attach.added." + media.kind(), target.subject())
            : Note.of("attach.added.many", target.subject(), files),
        Optional.of(new Wanted(subject, media)),
        Optional.of(at(new Aim(subject, target.sent() + files))));
  }
}
