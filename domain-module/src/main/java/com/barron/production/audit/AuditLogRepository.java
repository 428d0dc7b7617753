package com.barron.production.audit;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The table of what was done. */
@Dependent
class AuditLogRepository implements AuditLog {
  private static final String ADD =
      """
      insert into audit (at, person_id, act, subject, cause, concerns, changes, source, source_name)
      select e.at, cast(nullif(e.person, '') as bigint), e.act, nullif(e.subject, ''), nullif(e.cause, ''),
             cast(nullif(e.concerns, '') as bigint), cast(nullif(e.changes, '') as json),
             nullif(cast(? as text), ''), nullif(cast(? as text), '')
      from unnest(cast(? as timestamptz[]), ?, ?, ?, ?, ?, ?)
           with ordinality as e (at, person, act, subject, cause, concerns, changes, no)
      order by e.no
      """;

  /** Without what was withdrawn, and all that was done to it. */
  private static final String LATEST =
      """
      select a.id, a.act, a.subject, a.at, cast(a.changes as text) as changes
      from audit a
      where a.person_id = ?
        and a.act = any(?)
        and not exists (
          select from audit w
          where w.subject = a.subject
            and w.act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN', 'CHANGE_WITHDRAWN'))
      order by a.id desc
      limit ?
      """;

  /** The same, of one record. */
  private static final String LATEST_OF_RECORD =
      LATEST.replace("where a.person_id", "where a.subject = ? and a.person_id");

  private static final String SINCE =
      """
      select 1 from audit
      where subject = ? and id > ? and act = any(?)
        and (person_id is null or person_id <> ?)
      """;

  private static final String WITHDRAWN =
      """
      select 1 from audit
      where subject = ?
        and act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN', 'CHANGE_WITHDRAWN')
      """;

  private static final SqlArray DONE_BY_PEOPLE =
      SqlArray.texts(
          Stream.of(AuditAction.values())
              .filter(action -> action.isRecord() || action.isFinal())
              .toList(),
          AuditAction::name);

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  AuditLogRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  @Override
  public void write(List<AuditEntry> entries) {
    Optional<CommandOrigin> origin = CommandOrigin.current();
    // What changed is written at the commit, once.
    Sql.besides(entityManager)
        .write(
            ADD,
            origin.map(known -> known.source().name()).orElse(""),
            origin.map(CommandOrigin::name).orElse(""),
            SqlArray.texts(entries, AuditEntry::at),
            SqlArray.texts(
                entries, entry -> id(entry.who().or(() -> origin.flatMap(CommandOrigin::person)))),
            SqlArray.texts(entries, entry -> entry.auditAction().name()),
            SqlArray.texts(entries, entry -> number(entry.subject())),
            SqlArray.texts(entries, entry -> number(entry.cause())),
            SqlArray.texts(entries, entry -> id(entry.concerns())),
            SqlArray.texts(entries, entry -> entry.changes().json().orElse("")));
  }

  /** What somebody did and did not withdraw, the latest first. One statement. */
  List<Done> latest(PersonId by, int most) {
    return sql.read(LATEST, AuditLogRepository::done, by.value(), DONE_BY_PEOPLE, most);
  }

  /** The same, of what they did to one record. */
  List<Done> latest(PersonId by, Reference record, int most) {
    return sql.read(
        LATEST_OF_RECORD,
        AuditLogRepository::done,
        record.toString(),
        by.value(),
        DONE_BY_PEOPLE,
        most);
  }

  /** Whether somebody else, or the clock, did one of these to its subject since. */
  boolean isFollowed(Done done, PersonId by, Set<AuditAction> acts) {
    return sql.first(
            SINCE,
            row -> true,
            done.subject().map(Reference::toString).orElse(""),
            done.id(),
            SqlArray.texts(acts, AuditAction::name),
            by.value())
        .isPresent();
  }

  /** Whether a record was withdrawn by whoever made it. */
  boolean isWithdrawn(Reference record) {
    return sql.first(WITHDRAWN, row -> true, record.toString()).isPresent();
  }

  private static Done done(ResultSet row) throws SQLException {
    return new Done(
        row.getLong("id"),
        AuditAction.valueOf(row.getString("act")),
        Optional.ofNullable(row.getString("subject")).map(Reference::of),
        Sql.instant(row, "at").orElseThrow(),
        Optional.ofNullable(row.getString("changes")));
  }

  private static String id(Optional<PersonId> person) {
    return person.map(known -> Long.toString(known.value())).orElse("");
  }

  private static String number(Optional<Reference> record) {
    return record.map(Reference::toString).orElse("");
  }

  /** Something that somebody did. */
  record Done(
      long id,
      AuditAction action,
      Optional<Reference> subject,
      Instant at,
      Optional<String> changes) {
    /** The same for whoever takes it back. */
    DoneAction action(PersonId by) {
      JsonObject changed = changes.map(Done::json).orElse(JsonValue.EMPTY_JSON_OBJECT);
      return new DoneAction(
          action, subject.orElseThrow(), by, part(changed, "before"), part(changed, "after"));
    }

    private static JsonObject part(JsonObject changed, String name) {
      return changed.containsKey(name) ? changed.getJsonObject(name) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static JsonObject json(String text) {
      try (var reader = JSON.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    }

    /** Whether one command did both: a ticket and its alert are acknowledged at once. */
    boolean isPartOf(Optional<Done> before) {
      return action == AuditAction.ALERT_ACKNOWLEDGED
          && before
              .filter(other -> other.action == AuditAction.TICKET_ACKNOWLEDGED)
              .filter(other -> other.subject.equals(subject))
              .isPresent();
    }

    /** Whether it adds to a record what goes when the record is withdrawn. */
    boolean addsTo(Optional<Reference> record) {
      return (action == AuditAction.FILE_ATTACHED || action == AuditAction.TICKET_JOINED)
          && subject.equals(record);
    }
  }
}
