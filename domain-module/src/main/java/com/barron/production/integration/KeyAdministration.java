package com.barron.production.integration;

import com.barron.production.people.PersonId;
import java.util.List;

/**
 * Creates and revokes the keys of other systems. Every change is audited and takes one transaction.
 *
 * <p>Each method throws {@link com.barron.production.people.NotAllowedException} when the person
 * may not.
 */
public interface KeyAdministration {
  /** The most keys that can be in use, and the most that are listed. */
  int MOST = 200;

  /** Those in use first, then the latest first. */
  List<KeyView> all(PersonId by);

  KeyResult create(KeyDefinition plan, PersonId by);

  /** Ends a key at once, on all nodes. Returns whether there was such a key in use. */
  boolean revoke(long id, PersonId by);
}
