package com.barron.whatsapp.settings;

import java.net.URI;
import java.util.Optional;

/**
 * What the product was told by its environment.
 *
 * @param twilio empty: the channel is off
 * @param publicUrl the base that providers were told to call, without a trailing slash
 * @param openEnrolment whether an unknown sender is enrolled at once
 * @param simulator whether the phone in the browser is there
 */
public record Settings(
    Optional<TwilioAccount> twilio, URI publicUrl, boolean openEnrolment, boolean simulator) {}
