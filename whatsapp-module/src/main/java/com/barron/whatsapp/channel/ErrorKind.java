package com.barron.whatsapp.channel;

/**
 * Who has to act when a provider refuses a message, or reports that it could not deliver it. Each
 * provider's table puts its codes under these kinds.
 */
public enum ErrorKind {
  /** The person's: not on WhatsApp, told not to be written to, or not where we may write. */
  PERSON,
  /** The person's: written to too often, so that only they wait. */
  PERSON_MUST_WAIT,
  /** The person's: silent for 24 hours, so that only a template reaches them. */
  OUTSIDE_WINDOW,
  /** The person's: they want nothing that they did not ask for. */
  OPTED_OUT,
  /** An operator's: a token, an account, our number. No message is taken until it is mended. */
  OPERATOR,
  /** An operator's, but waiting does not help this message. */
  RESTRICTED,
  /** An operator's: a template is not there, or not usable, in this language. */
  TEMPLATE,
  /** Nobody's: passes by itself, soon. */
  PASSING,
  /** Nobody's: a limit that is over after a minute or more. */
  LIMIT,
  /** Nobody's: a limit for a day. */
  DAILY_LIMIT,
  /** Nobody knows what happened: the provider may have taken it. */
  UNCERTAIN,
  /** Ours: a message that is wrong, or in a form that is not taken. */
  OURS,
  /** Not in the table. */
  UNKNOWN_CODE;

  /** Whether the same message, reported as failed, may arrive a while later. */
  public boolean isTemporary() {
    return this == PASSING || this == LIMIT || this == PERSON_MUST_WAIT || this == UNCERTAIN;
  }
}
