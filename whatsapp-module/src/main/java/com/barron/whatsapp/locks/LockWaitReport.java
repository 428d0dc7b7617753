package com.barron.whatsapp.locks;

import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Says on one line which session blocks statements of this node, once for each transaction. It asks
 * on a connection of readiness: those of the application may all be waiting.
 */
@Singleton
class LockWaitReport implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(LockWaitReport.class);
  private static final int SECONDS = 2;
  private static final int MOST_TOLD = 1_000;

  /** Waits of less than two seconds are how rows are shared; none of them lasts more than five. */
  private static final String HOLDERS =
      """
      SELECT holder.pid, coalesce(holder.application_name, '') AS application,
             coalesce(holder.usename, '') AS role, coalesce(holder.state, 'hidden') AS state,
             coalesce(string_agg(DISTINCT wanted.relation::regclass::text, ','), '') AS tables,
             coalesce(holder.xact_start::text, '') AS since,
             count(DISTINCT waiting.pid) AS waiting
        FROM pg_stat_activity waiting
       CROSS JOIN LATERAL unnest(pg_blocking_pids(waiting.pid)) AS blocking (pid)
        JOIN pg_stat_activity holder ON holder.pid = blocking.pid
        LEFT JOIN pg_locks wanted
          ON wanted.pid = waiting.pid AND NOT wanted.granted AND wanted.locktype = 'relation'
       WHERE waiting.wait_event_type = 'Lock'
         AND waiting.datname = current_database()
         AND waiting.application_name = current_setting('application_name')
         AND waiting.state_change < clock_timestamp() - interval '2 seconds'
         AND holder.wait_event_type IS DISTINCT FROM 'Lock'
       GROUP BY holder.pid, holder.application_name, holder.usename, holder.state, holder.xact_start
      """;

  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:jboss/datasources/BarronReadinessDS")
  private DataSource readiness;

  /** A statement gives up before its holder does, and the next one waits for the same. */
  private final Set<String> told = new HashSet<>();

  /** For the container. */
  public LockWaitReport() {}

  LockWaitReport(DataSource readiness) {
    this.readiness = readiness;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everySeconds(SECONDS);
  }

  @Override
  public void run() {
    try {
      news().forEach(LockWaitReport::tell);
    } catch (DatabaseUnavailableException e) {
      LOG.debug("the database is away: readiness says so");
    }
  }

  /** Those that block, and were not told yet. */
  List<LockHolder> news() {
    List<LockHolder> holders = new Sql(readiness).read(HOLDERS, LockHolder::of);
    if (told.size() > MOST_TOLD) {
      told.clear();
    }
    return holders.stream().filter(holder -> told.add(holder.transaction())).toList();
  }

  private static void tell(LockHolder holder) {
    LOG.warnf(
        "statements wait for a lock waiting=%d tables=%s since=%s holder-pid=%d holder-application=%s"
            + " holder-role=%s holder-state=%s: end what holds it, or SELECT"
            + " pg_terminate_backend(%d)",
        holder.waiting(),
        holder.tables(),
        holder.since().replace(' ', 'T'),
        holder.pid(),
        holder.application(),
        holder.role(),
        holder.state().replace(' ', '-'),
        holder.pid());
  }
}
