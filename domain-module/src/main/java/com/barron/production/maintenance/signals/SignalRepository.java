package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The signals. Rows are added; {@link SignalRetention} deletes them. */
@Dependent
class SignalRepository {
  private static final String KNOWN =
      """
      select event_id, outcome, ticket_number from machine_signal
      where machine_number = ? and event_id = any(?)
      """;

  private static final String ADD =
      """
      insert into machine_signal
        (machine_number, event_id, state, code, description, occurred_at, received_at, outcome,
         ticket_number)
      select ?, s.id, s.state, nullif(s.code, ''), nullif(s.description, ''), s.occurred_at,
             ?, s.outcome, nullif(s.ticket, '')
      from unnest(?, ?, ?, ?, cast(? as timestamptz[]), ?, ?)
           with ordinality as s (id, state, code, description, occurred_at, outcome, ticket, no)
      order by s.no
      """;

  private final Sql sql;

  @Inject
  SignalRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  /** The answers to those of these signals that were accepted before. */
  List<SignalAnswer> known(Reference machine, Collection<Signal> signals) {
    return sql.read(
        KNOWN,
        row ->
            new SignalAnswer(
                row.getString("event_id"),
                SignalOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("ticket_number")).map(Reference::of),
                true),
        machine.toString(),
        SqlArray.texts(signals, Signal::eventId));
  }

  /** Stores signals with their answers. */
  void add(Reference machine, List<AnsweredSignal> signals, Instant now) {
    sql.write(
        ADD,
        machine.toString(),
        now,
        SqlArray.texts(signals, one -> one.signal().eventId()),
        SqlArray.texts(signals, one -> one.signal().state().name()),
        SqlArray.texts(signals, one -> one.signal().code().orElse("")),
        SqlArray.texts(signals, one -> one.signal().description().orElse("")),
        SqlArray.texts(signals, one -> one.signal().occurredAt()),
        SqlArray.texts(signals, one -> one.answer().outcome().name()),
        SqlArray.texts(signals, one -> one.answer().ticket().map(Reference::toString).orElse("")));
  }

  /** A signal that was accepted now. */
  record AnsweredSignal(Signal signal, SignalAnswer answer) {}
}
