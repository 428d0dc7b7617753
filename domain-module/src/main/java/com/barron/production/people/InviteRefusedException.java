package com.barron.production.people;

import jakarta.ejb.ApplicationException;

/** Somebody whose role does not allow it tried to invite. */
@ApplicationException(rollback = true)
public final class InviteRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InviteRefusedException(PersonId inviter) {
    super("person " + inviter.value() + " may not invite");
  }
}
