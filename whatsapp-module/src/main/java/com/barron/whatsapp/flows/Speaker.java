package com.barron.whatsapp.flows;

import com.barron.production.people.PersonId;
import com.barron.production.people.Role;
import java.util.Locale;

/** Who is talking. */
public record Speaker(PersonId person, String name, Role role, Locale language) {}
