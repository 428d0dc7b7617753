package com.barron.production.maintenance.promise;

import com.barron.production.maintenance.TicketResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/** Promises of when machines run again. */
@FunctionalInterface
public interface TicketPromises {
  /**
   * Says when a ticket is expected to be resolved. Whoever says so takes care of an open one; of
   * one that somebody takes care of, nothing but the time changes. Refused when it has ended.
   *
   * @param note what is said of it, or empty text
   */
  TicketResult promise(Reference ticket, Instant until, PersonId by, String note);
}
