package com.barron.production.people;

import java.util.Collection;
import java.util.Map;

/** What people are called. Of whoever is forgotten it is a pseudonym. */
@FunctionalInterface
public interface PersonNames {
  /** The names of these persons, those of other systems included. One statement. */
  Map<PersonId, String> of(Collection<PersonId> persons);
}
