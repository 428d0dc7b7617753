package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content.Recorded;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import java.util.List;

/** The reply when a message was changed or deleted that recorded something: the record stays. */
final class Correction {
  private static final Option UNDO = Option.of("undo");

  private Correction() {}

  /** A changed message does not record a second time. */
  static ChatCommand.CommandOutcome edited(Recorded recorded) {
    String number = recorded.record().toString();
    return recorded.isUndoable()
        ? offering(Message.of("edit.recorded", number))
        : ChatCommand.CommandOutcome.said(Message.of("edit.kept", number));
  }

  /** Whoever deletes a message may want to take back what it recorded. */
  static ChatCommand.CommandOutcome revoked(Recorded recorded) {
    return offering(Message.of("revoke.recorded", recorded.record().toString()));
  }

  private static ChatCommand.CommandOutcome offering(Message message) {
    return new ChatCommand.CommandOutcome(List.of(message), List.of(UNDO));
  }
}
