package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The conditions of machines, and the policies that decide when a state counts. */
@Dependent
class ConditionRepository {
  private static final String BEGIN =
      """
      insert into machine_condition (machine_number)
      select number from machine where number = ?
      on conflict (machine_number) do nothing
      """;

  /** The one for the machine before the one for its line before the one for all. */
  private static final String POLICY =
      """
      select cast(extract(epoch from p.fault_lasts) * 1000 as bigint) as fault_lasts,
             cast(extract(epoch from p.running_lasts) * 1000 as bigint) as running_lasts,
             cast(extract(epoch from p.ticket_gap) * 1000 as bigint) as ticket_gap,
             p.issue_type, p.urgency
      from machine m
      join signal_policy p
        on coalesce(p.machine_number, m.number) = m.number and coalesce(p.line, m.line) = m.line
      where m.number = ?
      order by p.machine_number is null, p.line is null
      limit 1
      """;

  private static final String DUE =
      """
      select machine_number from machine_condition
      where due_at <= now()
      order by due_at, machine_number
      limit ?
      """;

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  ConditionRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  /** Locked until the transaction ends; made when the machine never spoke. Empty: no machine. */
  Optional<MachineCondition> locked(Reference machine) {
    return known(machine)
        .or(
            () -> {
              sql.write(BEGIN, machine.require(ReferenceKind.MACHINE).toString());
              return known(machine);
            });
  }

  /** Locked until the transaction ends. Empty: the machine never spoke, or there is none. */
  Optional<MachineCondition> known(Reference machine) {
    return Optional.ofNullable(
        entityManager.find(
            MachineCondition.class,
            machine.require(ReferenceKind.MACHINE).toString(),
            LockModeType.PESSIMISTIC_WRITE));
  }

  /** The nearest policy of a machine. */
  Optional<SignalPolicy> policy(Reference machine) {
    return sql.first(POLICY, ConditionRepository::policy, machine.toString());
  }

  /** Machines for which something is due, the longest first. */
  List<Reference> due(int most) {
    return sql.read(DUE, row -> Reference.of(row.getString("machine_number")), most);
  }

  private static SignalPolicy policy(ResultSet row) throws SQLException {
    return new SignalPolicy(
        Duration.ofMillis(row.getLong("fault_lasts")),
        Duration.ofMillis(row.getLong("running_lasts")),
        Duration.ofMillis(row.getLong("ticket_gap")),
        row.getString("issue_type"),
        Priority.valueOf(row.getString("urgency")));
  }
}
