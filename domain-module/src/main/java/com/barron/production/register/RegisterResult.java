package com.barron.production.register;

import com.barron.production.reference.Reference;

/** The result of storing a record. */
public sealed interface RegisterResult {
  /** It is as it was said. */
  record Stored() implements RegisterResult {}

  /** Nothing changed: it should not have been there. */
  record Exists() implements RegisterResult {}

  /** Nothing changed: it should have been there. */
  record Unknown() implements RegisterResult {}

  /** Nothing changed: what it is does not allow that. */
  record NotAllowed() implements RegisterResult {}

  /** Nothing changed: the external id is that of another record. */
  record ExternalIdTaken(Reference by) implements RegisterResult {}
}
