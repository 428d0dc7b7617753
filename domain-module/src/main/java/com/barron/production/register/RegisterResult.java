package com.barron.production.register;

import com.barron.production.reference.Reference;

/** The result of storing a record. */
public sealed interface RegisterResult {
  /** It is stored. */
  record Stored() implements RegisterResult {}

  /** Nothing changed: it exists already. */
  record Exists() implements RegisterResult {}

  /** Nothing changed: it does not exist. */
  record Unknown() implements RegisterResult {}

  /** Nothing changed: its state does not allow that. */
  record NotAllowed() implements RegisterResult {}

  /** Nothing changed: the external id is that of another record. */
  record ExternalIdTaken(Reference by) implements RegisterResult {}
}
