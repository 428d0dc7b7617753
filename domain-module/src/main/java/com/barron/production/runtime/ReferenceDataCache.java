package com.barron.production.runtime;

import com.barron.production.sql.RowMapper;
import com.barron.production.sql.Sql;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A small table of types that people choose from, kept in memory and read again when reference data
 * is due. A look-up costs no statement.
 *
 * @param <T> the view of a row
 */
public abstract class ReferenceDataCache<T> {
  private final Sql sql;
  private final String select;
  private final RowMapper<T> view;
  private final Function<T, String> code;
  private volatile List<T> active = List.of();

  /**
   * Prepares the table.
   *
   * @param select reads the active rows in the order in which they are offered
   * @param code the stable key of a row
   */
  protected ReferenceDataCache(
      EntityManager entityManager, String select, RowMapper<T> view, Function<T, String> code) {
    this.sql = Sql.on(entityManager);
    this.select = select;
    this.view = view;
    this.code = code;
  }

  /** Reads the table again. */
  public void refresh(@Observes ReferenceDataRefreshDue due) {
    read();
  }

  /** Reads the table. */
  @PostConstruct
  public void read() {
    active = List.copyOf(sql.read(select, view));
  }

  /** The active types in the order in which they are offered. */
  public List<T> active() {
    return active;
  }

  /** The active type with a code. */
  public Optional<T> find(String wanted) {
    return active.stream().filter(type -> code.apply(type).equals(wanted)).findFirst();
  }
}
