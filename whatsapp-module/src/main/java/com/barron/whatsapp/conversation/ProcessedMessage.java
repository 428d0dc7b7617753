package com.barron.whatsapp.conversation;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A message and what it led to, ready to be stored.
 *
 * @param age since it was written: the person may be written to for 24 hours from then on
 * @param session as it was read, with the person as known now and the message counted
 * @param replies each short enough for the channel
 * @param recorded the record that the message made, if any
 */
record ProcessedMessage(
    InboundMessage message,
    Duration age,
    IntakeContext context,
    Session session,
    DialogueState next,
    List<Reply> replies,
    Optional<Reference> recorded) {}
