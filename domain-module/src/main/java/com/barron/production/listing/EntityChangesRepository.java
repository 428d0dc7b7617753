package com.barron.production.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Writes the changes of entities to their rows, so that a statement sees them. */
@Dependent
class EntityChangesRepository {
  private final EntityManager entityManager;

  @Inject
  EntityChangesRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Writes it, for whoever reads rows in the same transaction. */
  void write() {
    entityManager.flush();
  }
}
