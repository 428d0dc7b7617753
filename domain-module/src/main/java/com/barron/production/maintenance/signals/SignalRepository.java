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

/** The signals. Rows are added, and deleted when they are old or too many. */
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

  private static final String FORGET_OLD =
      """
      delete from machine_signal
      where id in (
        select id from machine_signal
        where received_at < now() - cast(:days as integer) * interval '1 day'
        limit :most for update skip locked)
      """;

  /** The index on machine and id tells where the last ones to be kept begin. */
  private static final String FORGET_TOO_MANY =
      """
      delete from machine_signal
      where id in (
        select s.id from machine_condition c
        cross join lateral (
          select id from machine_signal
          where machine_number = c.machine_number
          order by id desc offset :kept limit 1) first
        join machine_signal s on s.machine_number = c.machine_number and s.id <= first.id
        limit :most for update of s skip locked)
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

  /** Deletes some that are older. Returns how many. */
  int forgetOld(int days, int most) {
    return entityManager
        .createNativeQuery(FORGET_OLD)
        .setParameter("days", days)
        .setParameter("most", most)
        .executeUpdate();
  }

  /** Deletes some of machines that have more; the oldest go. Returns how many. */
  int forgetTooMany(int kept, int most) {
    return entityManager
        .createNativeQuery(FORGET_TOO_MANY)
        .setParameter("kept", kept)
        .setParameter("most", most)
        .executeUpdate();
  }

  private static <T> String[] texts(Collection<T> all, Function<T, String> column) {
    return all.stream().map(column).toArray(String[]::new);
  }

  /** A signal that was accepted now. */
  record AnsweredSignal(Signal signal, SignalAnswer answer) {}
}
