package com.barron.whatsapp.channel.twilio;

import com.twilio.rest.api.v2010.account.MessageCreator;
import java.util.Optional;

/**
 * A message, ready to be handed over.
 *
 * @param choices the content resource by which choices can be tapped; without it the message can go
 *     as numbered text
 */
record MessageRequest(MessageCreator message, Optional<String> choices) {}
