package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import java.util.Locale;

/** The person who sends the messages. */
public record Speaker(PersonId person, String name, Role role, Locale language) {}
