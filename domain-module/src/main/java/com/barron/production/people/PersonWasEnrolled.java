package com.barron.production.people;

import com.barron.production.access.Role;
import java.util.Optional;

/**
 * Somebody may talk to us from now on; fired within the transaction.
 *
 * @param introducedBy who gave out the code that they used
 */
public record PersonWasEnrolled(PersonId person, Role role, Optional<PersonId> introducedBy) {}
