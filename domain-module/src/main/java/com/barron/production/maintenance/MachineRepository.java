package com.barron.production.maintenance;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.sql.Row;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The machines in use. Nothing here changes them, so they are read as rows. */
@Dependent
class MachineRepository {
  private static final ReferenceLookup<MachineView> BY_NUMBER =
      ReferenceLookup.in(
          "(select number from machine where active) machine",
          "number",
          """
          select machine.number, machine.name, machine.line, t.number as ticket, t.opened_at
          from machine
          left join lateral (
            select number, opened_at from ticket
            where machine_number = machine.number and resolved_at is null
            order by opened_at desc, number desc
            limit 1) t on true
          where machine.number = ? and machine.active
          """,
          MachineRepository::view);

  private final Sql sql;

  @Inject
  MachineRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  Match<MachineView> find(Reference number) {
    return BY_NUMBER.find(sql, number.require(ReferenceKind.MACHINE));
  }

  private static MachineView view(List<Row> rows) {
    Row row = rows.get(0);
    return new MachineView(
        Reference.of(row.get("number", String.class)),
        row.get("name", String.class),
        row.get("line", String.class),
        Optional.ofNullable(row.get("ticket", String.class))
            .map(
                ticket ->
                    new OpenTicket(Reference.of(ticket), row.get("opened_at", Instant.class))));
  }
}
