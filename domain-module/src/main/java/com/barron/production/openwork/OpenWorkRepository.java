package com.barron.production.openwork;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what is open from the tables of all features. */
@Dependent
class OpenWorkRepository {
  private static final String OPEN =
      """
      select w.number, w.about, w.what, w.status, w.since, c.breach_at, c.expected_at,
             cast(count(*) over () as integer) as total
      from (
        select d.number, d.order_number as about, t.name as what, 'OPEN' as status, d.recorded_at as since
        from defect d join defect_type t on t.code = d.type
        where d.reporter_id = :person and d.resolved_at is null
        union all
        select m.number, m.machine_number, i.name, m.status, m.opened_at
        from ticket m join issue_type i on i.code = m.issue_type
        where m.resolved_at is null
          and m.number in (select r.number from ticket r where r.reporter_id = :person and r.resolved_at is null
                           union
                           select a.number from ticket a where a.assignee_id = :person and a.resolved_at is null
                           union
                           select j.ticket_number from ticket_follower j where j.person_id = :person)
        union all
        select f.number, f.sop_number, s.title, 'OPEN', f.reported_at
        from sop_failure f
        join sop_step s
          on s.sop_number = f.sop_number and s.revision = f.revision and s.step = f.step
        where f.reporter_id = :person and f.resolved_at is null
        union all
        select b.number, b.bom_number, b.part_number, b.status, b.submitted_at
        from bom_change b
        where b.requester_id = :person and b.status = 'SUBMITTED') w
      left join sla_clock c on c.subject = w.number
      order by c.breach_at nulls last, w.since, w.number
      limit :most
      """;

  private final EntityManager entityManager;

  @Inject
  OpenWorkRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @SuppressWarnings("unchecked")
  OpenItems of(PersonId person, int most) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(OPEN, Tuple.class)
            .setParameter("person", person.value())
            .setParameter("most", most)
            .getResultList();
    return new OpenItems(
        rows.stream().map(OpenWorkRepository::item).toList(),
        rows.isEmpty() ? 0 : rows.get(0).get("total", Integer.class));
  }

  private static OpenItem item(Tuple row) {
    return new OpenItem(
        Reference.of(row.get("number", String.class)),
        Reference.of(row.get("about", String.class)),
        row.get("what", String.class),
        row.get("status", String.class),
        row.get("since", Instant.class),
        Optional.ofNullable(row.get("breach_at", Instant.class)),
        Optional.ofNullable(row.get("expected_at", Instant.class)));
  }
}
