package com.barron.production.maintenance.signals;

import com.barron.production.retention.RetentionRule;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes signals that are too old, then those that are too many. When a deleted one is repeated,
 * it counts as late or too old.
 */
@Singleton
class SignalRetention implements RetentionRule {
  /** Older ones are deleted; longer than a device may be late. */
  static final int DAYS = 30;

  /** Of each machine; more than that, the oldest are deleted. */
  static final int OF_A_MACHINE = 10_000;

  private static final String TOO_OLD =
      """
      delete from machine_signal
      where id in (
        select id from machine_signal
        where received_at < now() - ? * interval '1 day'
        limit ? for update skip locked)
      """;

  /** The index on machine and id tells where the last ones to be kept begin. */
  private static final String TOO_MANY =
      """
      delete from machine_signal
      where id in (
        select s.id from machine_condition c
        cross join lateral (
          select id from machine_signal
          where machine_number = c.machine_number
          order by id desc offset ? limit 1) first
        join machine_signal s on s.machine_number = c.machine_number and s.id <= first.id
        limit ? for update of s skip locked)
      """;

  private final Sql sql;
  private final int ofAMachine;

  @Inject
  SignalRetention(Sql sql) {
    this(sql, OF_A_MACHINE);
  }

  SignalRetention(Sql sql, int ofAMachine) {
    this.sql = sql;
    this.ofAMachine = ofAMachine;
  }

  @Override
  public String name() {
    return "signals";
  }

  @Override
  public boolean isHourly() {
    return true;
  }

  @Override
  public int deleteBatch(int most) {
    int old = sql.write(TOO_OLD, DAYS, most);
    return old < most ? old + sql.write(TOO_MANY, ofAMachine, most - old) : old;
  }
}
