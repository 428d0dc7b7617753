package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The signals. Rows are added; {@link SignalRetention} deletes them. */
@Dependent
class SignalRepository {
  private static final String KNOWN =
      """
      select event_id, outcome, ticket_number from machine_signal
      where machine_number = :machine and event_id = any(:ids)
      """;

  private static final String ADD =
      """
      insert into machine_signal
        (machine_number, event_id, state, code, description, occurred_at, received_at, outcome,
         ticket_number)
      select :machine, s.id, s.state, nullif(s.code, ''), nullif(s.description, ''), s.occurred_at,
             :now, s.outcome, nullif(s.ticket, '')
      from unnest(cast(:ids as text[]), cast(:states as text[]), cast(:codes as text[]),
                  cast(:descriptions as text[]), cast(:times as timestamptz[]),
                  cast(:outcomes as text[]), cast(:tickets as text[]))
           with ordinality as s (id, state, code, description, occurred_at, outcome, ticket, no)
      order by s.no
      """;

  private final EntityManager entityManager;

  @Inject
  SignalRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The answers to those of these signals that were accepted before. */
  @SuppressWarnings("unchecked")
  List<SignalAnswer> known(Reference machine, Collection<Signal> signals) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(KNOWN, Tuple.class)
            .setParameter("machine", machine.toString())
            .setParameter("ids", texts(signals, Signal::eventId))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new SignalAnswer(
                    row.get("event_id", String.class),
                    SignalOutcome.valueOf(row.get("outcome", String.class)),
                    Optional.ofNullable(row.get("ticket_number", String.class)).map(Reference::of),
                    true))
        .toList();
  }

  /** Stores signals with their answers. */
  void add(Reference machine, List<AnsweredSignal> signals, Instant now) {
    entityManager
        .createNativeQuery(ADD)
        .setParameter("machine", machine.toString())
        .setParameter("now", now)
        .setParameter("ids", texts(signals, one -> one.signal().eventId()))
        .setParameter("states", texts(signals, one -> one.signal().state().name()))
        .setParameter("codes", texts(signals, one -> one.signal().code().orElse("")))
        .setParameter("descriptions", texts(signals, one -> one.signal().description().orElse("")))
        .setParameter("times", texts(signals, one -> one.signal().occurredAt().toString()))
        .setParameter("outcomes", texts(signals, one -> one.answer().outcome().name()))
        .setParameter(
            "tickets",
            texts(signals, one -> one.answer().ticket().map(Reference::toString).orElse("")))
        .executeUpdate();
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> column) {
    return all.stream().map(column).toArray(String[]::new);
  }

  /** A signal that was accepted now. */
  record AnsweredSignal(Signal signal, SignalAnswer answer) {}
}
