package com.barron.production.maintenance.register;

import com.barron.production.sql.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Puts machines in. */
@Stateless
public class MachineRegisterService implements MachineRegister {
  private static final Logger LOG = Logger.getLogger(MachineRegisterService.class);

  private static final String ADD =
      """
      insert into machine (number, name, line, active)
      values (?, ?, ?, ?)
      on conflict (number) do nothing
      """;

  private static final String REPLACE =
      """
      update machine set name = ?, line = ?, active = ?
      where number = ?
      """;

  private final Sql sql;

  @Inject
  MachineRegisterService(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean add(MachinePlan plan) {
    boolean isNew =
        sql.write(ADD, plan.number().toString(), plan.name(), plan.line(), plan.active()) > 0;
    if (isNew) {
      LOG.infof("machine added machine=%s", plan.number());
    }
    return isNew;
  }

  @Override
  public boolean replace(MachinePlan plan) {
    boolean isThere =
        sql.write(REPLACE, plan.name(), plan.line(), plan.active(), plan.number().toString()) > 0;
    if (isThere) {
      LOG.infof("machine replaced machine=%s active=%b", plan.number(), plan.active());
    }
    return isThere;
  }
}
