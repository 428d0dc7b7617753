package com.barron.production.maintenance;

import com.barron.production.reference.Lookup;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** The machines. Nothing here changes them, so they are read as rows. */
@Dependent
class Machines {
  private static final Lookup<MachineView> BY_NUMBER =
      Lookup.in(
          "machine",
          "number",
          """
          select m.number, m.hit, machine.name, machine.line
          from matched m
          left join machine on m.hit and machine.number = m.number
          """,
          Machines::view);

  private final EntityManager entityManager;

  @Inject
  Machines(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Match<MachineView> find(Reference number) {
    return BY_NUMBER.find(entityManager, number.require(ReferenceKind.MACHINE));
  }

  private static MachineView view(List<Tuple> rows) {
    Tuple row = rows.get(0);
    return new MachineView(
        Reference.of(row.get("number", String.class)),
        row.get("name", String.class),
        row.get("line", String.class));
  }
}
