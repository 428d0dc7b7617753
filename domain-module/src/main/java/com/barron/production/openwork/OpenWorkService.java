package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Tells people what is open of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenWorkService implements OpenWork {
  private final OpenWorkRepository rows;

  @Inject
  OpenWorkService(OpenWorkRepository rows) {
    this.rows = rows;
  }

  @Override
  public OpenItems of(PersonId person, int most) {
    return rows.of(person, most);
  }
}
