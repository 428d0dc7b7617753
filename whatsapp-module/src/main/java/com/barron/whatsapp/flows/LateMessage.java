package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.text.QuotedText;
import com.barron.whatsapp.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that came long after it was written: what it asks for may have been done since, by
 * somebody else, or be wrong by now. It changes nothing; it is asked back.
 *
 * @param at when it was written
 * @param timeText how its author reads times
 */
record LateMessage(Instant at, TimeText timeText, Input said) {
  /** Older ones are late. */
  static final Duration AGE = Duration.ofHours(1);

  /** What a tap may send back. */
  private static final int LONGEST_ID = 200;

  /** Empty when the message came in time. */
  static Optional<LateMessage> of(Input said, Instant writtenAt, TimeText timeText) {
    return writtenAt.isBefore(timeText.now().minus(AGE))
        ? Optional.of(new LateMessage(writtenAt, timeText, said))
        : Optional.empty();
  }

  /** Whether it is asked back before something is done with this permission. */
  static boolean isAskedBack(Optional<LateMessage> late, Permission permission) {
    return late.isPresent() && permission.changesRecords();
  }

  /** Why nothing was done. */
  Message message(Translations translations) {
    return Message.of(
        "late.message", QuotedText.of(said.excerpt()), timeText.at(at, translations::say));
  }

  /** The question whether it still holds; a tap says the same again, now. */
  ChatCommand.CommandOutcome question(Translations translations) {
    List<Option> again =
        said.typed().length() > LONGEST_ID
            ? List.of()
            : List.of(new Option(said.typed(), translations.say("late.again")));
    return new ChatCommand.CommandOutcome(List.of(message(translations)), again);
  }
}
