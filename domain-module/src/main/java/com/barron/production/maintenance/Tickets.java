package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** The trouble tickets. */
@Dependent
class Tickets {
  private final EntityManager entityManager;

  @Inject
  Tickets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Ticket ticket) {
    entityManager.persist(ticket);
  }

  Ticket locked(Reference number) {
    return Optional.ofNullable(
            entityManager.find(
                Ticket.class,
                number.require(ReferenceKind.TICKET).toString(),
                LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new NoSuchTicketException(number));
  }
}
