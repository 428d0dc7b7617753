package com.barron.production.bom;

import com.barron.production.people.PersonId;
import java.util.Optional;

/**
 * A change request, and who decided it.
 *
 * @param decider empty while nobody has
 */
public record ChangeDetails(ChangeView change, Optional<PersonId> decider) {}
