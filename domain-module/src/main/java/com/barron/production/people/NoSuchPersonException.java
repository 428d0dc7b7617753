package com.barron.production.people;

import jakarta.ejb.ApplicationException;

/** Nobody has this key. */
@ApplicationException(rollback = true)
public final class NoSuchPersonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoSuchPersonException(PersonId person) {
    super("there is no person " + person.value());
  }
}
