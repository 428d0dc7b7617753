package com.barron.production.people;

import com.barron.production.access.Permission;
import jakarta.ejb.ApplicationException;

/** Somebody gave a command that their role does not allow. Nothing was changed. */
@ApplicationException(rollback = true)
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotAllowedException(PersonId by, Permission permission) {
    super("person " + by.value() + " may not " + permission);
  }
}
