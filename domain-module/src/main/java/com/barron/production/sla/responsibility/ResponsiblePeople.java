package com.barron.production.sla.responsibility;

import com.barron.production.people.PersonId;
import java.util.Optional;

/**
 * The people who are responsible for a subject.
 *
 * @param assignee who took it
 * @param reporter who reported it
 */
public record ResponsiblePeople(Optional<PersonId> assignee, Optional<PersonId> reporter) {}
