package com.barron.production.maintenance.listing;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What somebody reported, took, followed and said of tickets: records of the plant, which stay. */
@Singleton
class TicketPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select t.*,
             (select jsonb_agg(to_jsonb(e) order by e.id) from ticket_entry e
               where e.ticket_number = t.number and :person in (e.person_id, e.assignee_id)) as entries,
             (select f.since from ticket_follower f
               where f.ticket_number = t.number and f.person_id = :person) as following_since
        from ticket t
       where t.reporter_id = :person or t.assignee_id = :person
          or t.number in (select e.ticket_number from ticket_entry e where e.person_id = :person or e.assignee_id = :person
                          union
                          select f.ticket_number from ticket_follower f where f.person_id = :person)
       order by t.opened_at
      """;

  private static final String UNFOLLOW =
      """
      delete from ticket_follower where person_id = :person
      """;

  @Inject
  TicketPersonalData(Sql sql) {
    super(
        "tickets",
        Set.of(
            "ticket.reporter_id",
            "ticket.assignee_id",
            "ticket_follower.person_id",
            "ticket_entry.person_id",
            "ticket_entry.assignee_id",
            "ticket_entry.note"),
        EXPORT,
        List.of(UNFOLLOW),
        sql);
  }
}
