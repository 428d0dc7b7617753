package com.barron.whatsapp.conversation.view;

import com.barron.production.people.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When people wrote last. */
@FunctionalInterface
public interface LastHeard {
  /** Of these persons, on whatever channel; without those who never wrote. One statement. */
  Map<PersonId, Instant> of(Collection<PersonId> persons);
}
