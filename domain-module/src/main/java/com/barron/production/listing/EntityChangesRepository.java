package com.barron.production.listing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What entities were changed to and rows do not say yet. */
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
