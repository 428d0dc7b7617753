package com.barron.whatsapp.channel;

import com.barron.production.people.identity.Identity;

/**
 * What somebody said to the provider about messages that they did not ask for.
 *
 * @param wantsNews whether they want them
 */
public record Preference(Identity identity, boolean wantsNews) {}
