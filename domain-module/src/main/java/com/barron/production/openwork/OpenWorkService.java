package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/** Tells people what there is to do. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OpenWorkService implements OpenWork {
  private final OpenWorkRepository openWorkRepository;
  private final Clock clock;

  @Inject
  OpenWorkService(OpenWorkRepository openWorkRepository, Clock clock) {
    this.openWorkRepository = openWorkRepository;
    this.clock = clock;
  }

  @Override
  public OpenItems list(WorkList workList, PersonId reader, int most) {
    return openWorkRepository.list(workList, reader, clock.instant(), most);
  }
}
