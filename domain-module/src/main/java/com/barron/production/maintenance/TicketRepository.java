package com.barron.production.maintenance;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.reference.SubjectQuery;
import com.barron.production.sla.Priority;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The trouble tickets. */
@Dependent
class TicketRepository {
  private static final ReferenceLookup<TicketView> BY_NUMBER =
      ReferenceLookup.in(
          "ticket",
          "number",
          """
          select t.number, t.machine_number, t.issue_type, t.urgency, t.status,
                 t.assignee_id, t.opened_at
          from ticket t
          where t.number = ?
          """,
          rows -> view(rows.get(0)));

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  TicketRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Match<TicketView> find(Reference number) {
    return BY_NUMBER.find(sql, number.require(ReferenceKind.TICKET));
  }

  Map<Reference, ResponsiblePeople> responsible(Collection<Reference> numbers) {
    return SubjectQuery.read(
        sql,
        numbers,
        "select number, assignee_id, reporter_id from ticket where number = any(?)",
        row -> new ResponsiblePeople(person(row, "assignee_id"), person(row, "reporter_id")));
  }

  void add(Ticket ticket) {
    entityManager.persist(ticket);
  }

  /** The ticket, locked until the transaction ends. */
  Optional<Ticket> locked(Reference number) {
    return Optional.ofNullable(
        entityManager.find(
            Ticket.class,
            number.require(ReferenceKind.TICKET).toString(),
            LockModeType.PESSIMISTIC_WRITE));
  }

  void addFollower(Reference ticket, PersonId person, Instant since) {
    sql.write(
        "insert into ticket_follower (ticket_number, person_id, since)"
            + " values (?, ?, ?) on conflict do nothing",
        ticket.toString(),
        person.value(),
        since);
  }

  List<PersonId> followers(Reference ticket) {
    return sql.read(
        "select person_id from ticket_follower where ticket_number = ? order by since, person_id",
        row -> new PersonId(row.getLong("person_id")),
        ticket.toString());
  }

  private static TicketView view(Row row) {
    return new TicketView(
        Reference.of(row.get("number", String.class)),
        Reference.of(row.get("machine_number", String.class)),
        row.get("issue_type", String.class),
        Priority.valueOf(row.get("urgency", String.class)),
        TicketStatus.valueOf(row.get("status", String.class)),
        person(row, "assignee_id"),
        row.get("opened_at", Instant.class));
  }

  private static Optional<PersonId> person(Row row, String column) {
    return Optional.ofNullable(row.get(column, Long.class)).map(PersonId::new);
  }
}
