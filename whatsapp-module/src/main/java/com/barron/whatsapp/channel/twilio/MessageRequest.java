package com.barron.whatsapp.channel.twilio;

import com.twilio.rest.api.v2010.account.MessageCreator;
import java.util.Optional;

/**
 * A message, ready to be handed over.
 *
 * @param content the content resource that fills it; a message without one is plain text
 * @param isTemplate whether the content is an approved text; else choices are tapped in it
 */
record MessageRequest(MessageCreator message, Optional<String> content, boolean isTemplate) {}
