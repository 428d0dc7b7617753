package com.barron.production.attachments;

import com.barron.production.attachments.Attachments.Addition;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.reference.ReferenceLookup;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The attachments. Written and never changed, so they are rows and no entities. */
@Dependent
class AttachmentRepository {
  private static final Map<ReferenceKind, ReferenceLookup<FileCount>> COUNTS =
      Attachments.KINDS.stream()
          .collect(Collectors.toMap(Function.identity(), AttachmentRepository::count));

  private static final String VIEW =
      "select id, subject, content_type, octet_length(bytes) as size, caption, taken_by, taken_at";

  /** Those who add to one record take turns: its bound is never passed. */
  private static final String TAKE_TURNS =
      "select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))";

  /** Whoever withdraws the record just now is waited for. */
  private static final String ADD =
      """
      with target as (
        select %1$s as withdrawn from %2$s r where r.number = ? for share
      ), offered as (
        select cast(? as text) as subject, cast(? as bytea) as bytes
      ), known as (
        select from attachment a join offered o on a.subject = o.subject and a.digest = sha256(o.bytes)
      ), added as (
        insert into attachment (subject, content_type, caption, bytes, digest, taken_by, taken_at)
        select subject, ?, ?, bytes, sha256(bytes), ?, ?
          from offered o
         where not coalesce((select withdrawn from target), false)
           and not exists (select from known)
           and (select count(*) from attachment a where a.subject = o.subject) < ?
        returning id
      )
      select case when (select withdrawn from target) then 'WITHDRAWN'
                  when exists (select from known) then 'KNOWN'
                  when exists (select from added) then 'ADDED'
                  else 'FULL' end as addition
      """;

  private final Sql sql;

  @Inject
  AttachmentRepository(EntityManager entityManager) {
    this.sql = Sql.on(entityManager);
  }

  Match<FileCount> count(Reference subject) {
    return Optional.ofNullable(COUNTS.get(subject.kind()))
        .orElseThrow(() -> new IllegalArgumentException("nothing can be attached to " + subject))
        .find(sql, subject);
  }

  Addition add(NewAttachment attachment, Instant at) {
    String subject = attachment.subject().toString();
    sql.read(TAKE_TURNS, row -> true, subject);
    return sql.one(
        add(attachment.subject().kind()),
        row -> Addition.valueOf(row.getString("addition")),
        subject,
        subject,
        attachment.bytes(),
        attachment.type().mediaType(),
        attachment.caption(),
        attachment.by().value(),
        at,
        Attachments.MOST);
  }

  List<AttachmentView> of(Reference subject) {
    return sql.read(
        VIEW + " from attachment where subject = ? order by id",
        AttachmentRepository::view,
        subject.toString());
  }

  List<AttachmentView> sentBy(PersonId person, int most) {
    return sql.read(
        VIEW + " from attachment where taken_by = ? order by id desc limit ?",
        AttachmentRepository::view,
        person.value(),
        most);
  }

  Optional<AttachmentView> same(Reference subject, byte[] bytes) {
    return sql.first(
        VIEW + " from attachment where subject = ? and digest = sha256(?)",
        AttachmentRepository::view,
        subject.toString(),
        bytes);
  }

  Optional<AttachedFile> open(long id) {
    return sql.first(
        VIEW + ", bytes from attachment where id = ?",
        row -> new AttachedFile(view(row), row.getBytes("bytes")),
        id);
  }

  private static String add(ReferenceKind kind) {
    return String.format(Locale.ROOT, ADD, isWithdrawn(kind), table(kind));
  }

  private static ReferenceLookup<FileCount> count(ReferenceKind kind) {
    return ReferenceLookup.in(
        table(kind),
        "number",
        String.format(
            Locale.ROOT,
            """
                select r.number, (select count(*) from attachment a where a.subject = r.number) as attached,
                       %1$s as withdrawn
                from %2$s r
                where r.number = ?
                """,
            isWithdrawn(kind),
            table(kind)),
        rows ->
            new FileCount(
                rows.get(0).get("attached", Long.class).intValue(),
                rows.get(0).get("withdrawn", Boolean.class)));
  }

  private static String isWithdrawn(ReferenceKind kind) {
    return kind == ReferenceKind.TICKET ? "r.status = 'WITHDRAWN'" : "r.withdrawn";
  }

  private static String table(ReferenceKind kind) {
    return switch (kind) {
      case DEFECT -> "defect";
      case TICKET -> "ticket";
      case SOP_FAILURE -> "sop_failure";
      case ORDER, MACHINE, SOP, BOM, BOM_CHANGE ->
          throw new IllegalArgumentException("nothing can be attached to a " + kind);
    };
  }

  private static AttachmentView view(ResultSet row) throws SQLException {
    return new AttachmentView(
        row.getLong("id"),
        Reference.of(row.getString("subject")),
        FileType.of(row.getString("content_type")),
        row.getInt("size"),
        row.getString("caption"),
        new PersonId(row.getLong("taken_by")),
        Sql.instant(row, "taken_at").orElseThrow());
  }
}
