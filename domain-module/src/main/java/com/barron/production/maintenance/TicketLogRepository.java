package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What people did with tickets. Rows are added, and withdrawn at most. */
@Dependent
class TicketLogRepository {
  private static final String ADD =
      """
      insert into ticket_entry (ticket_number, at, person_id, action, note, assignee_id, urgency)
      values (:ticket, :at, :by, :action, nullif(:note, ''), cast(nullif(:assignee, '') as bigint),
              nullif(:urgency, ''))
      """;

  private static final String LATEST =
      """
      select action, person_id, at, note, assignee_id, urgency
      from ticket_entry where ticket_number = :ticket and withdrawn_at is null order by id desc
      """;

  /** Of notes the person's own last one; of steps the last one of all. */
  private static final String WITHDRAW =
      """
      update ticket_entry set withdrawn_at = :at
      where action = :action and person_id = :by and id = (
        select e.id from ticket_entry e
        where e.ticket_number = :ticket and e.withdrawn_at is null
          and case when :action = 'NOTE' then e.action = 'NOTE' and e.person_id = :by
                   else e.action not in ('JOIN', 'NOTE') end
        order by e.id desc limit 1)
      """;

  private final EntityManager entityManager;

  @Inject
  TicketLogRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Reference ticket, TicketLogEntry entry) {
    entityManager
        .createNativeQuery(ADD)
        .setParameter("ticket", ticket.toString())
        .setParameter("at", entry.at())
        .setParameter("by", entry.by().value())
        .setParameter("action", entry.action().name())
        .setParameter("note", entry.note())
        .setParameter(
            "assignee", entry.assignee().map(one -> Long.toString(one.value())).orElse(""))
        .setParameter("urgency", entry.urgency().map(Priority::name).orElse(""))
        .executeUpdate();
  }

  /**
   * Takes back what a person did last, if it was this and nobody has taken another step since.
   *
   * @return whether it was
   */
  boolean withdraw(Reference ticket, TicketAction action, PersonId by, Instant at) {
    return entityManager
            .createNativeQuery(WITHDRAW)
            .setParameter("ticket", ticket.toString())
            .setParameter("action", action.name())
            .setParameter("by", by.value())
            .setParameter("at", at)
            .executeUpdate()
        > 0;
  }

  /** The latest ones, the newest first. */
  @SuppressWarnings("unchecked")
  List<TicketLogEntry> latest(Reference ticket, int most) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(LATEST, Tuple.class)
            .setParameter("ticket", ticket.require(ReferenceKind.TICKET).toString())
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(TicketLogRepository::entry).toList();
  }

  private static TicketLogEntry entry(Tuple row) {
    return new TicketLogEntry(
        TicketAction.valueOf(row.get("action", String.class)),
        new PersonId(row.get("person_id", Long.class)),
        row.get("at", Instant.class),
        Objects.requireNonNullElse(row.get("note", String.class), ""),
        Optional.ofNullable(row.get("assignee_id", Long.class)).map(PersonId::new),
        Optional.ofNullable(row.get("urgency", String.class)).map(Priority::valueOf));
  }
}
