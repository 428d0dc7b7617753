package com.barron.whatsapp.flows.files;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Message;
import java.util.Optional;

/**
 * The result of handling the files of a message.
 *
 * @param state what is remembered of them
 * @param message what is said of them; empty when what was said of those before covers them
 * @param subject the record that they are to be fetched for, if it is there already
 */
public record FileIntakeResult(
    DialogueState state, Optional<Message> message, Optional<Reference> subject) {}
