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
import jakarta.persistence.Tuple;
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
      "select 1 from pg_advisory_xact_lock(hashtextextended(:subject, 0))";

  /** Whoever withdraws the record just now is waited for. */
  private static final String ADD =
      """
      with target as (
        select %1$s as withdrawn from %2$s r where r.number = :subject for share
      ), known as (
        select from attachment where subject = :subject and digest = sha256(:bytes)
      ), added as (
        insert into attachment (subject, content_type, caption, bytes, digest, taken_by, taken_at)
        select :subject, :type, :caption, :bytes, sha256(:bytes), :by, :at
         where not coalesce((select withdrawn from target), false)
           and not exists (select from known)
           and (select count(*) from attachment where subject = :subject) < :most
        returning id
      )
      select case when (select withdrawn from target) then 'WITHDRAWN'
                  when exists (select from known) then 'KNOWN'
                  when exists (select from added) then 'ADDED'
                  else 'FULL' end
      """;

  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  AttachmentRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
  }

  Match<FileCount> count(Reference subject) {
    return Optional.ofNullable(COUNTS.get(subject.kind()))
        .orElseThrow(() -> new IllegalArgumentException("nothing can be attached to " + subject))
        .find(sql, subject);
  }

  Addition add(NewAttachment attachment, Instant at) {
    entityManager
        .createNativeQuery(TAKE_TURNS)
        .setParameter("subject", attachment.subject().toString())
        .getResultList();
    Object outcome =
        entityManager
            .createNativeQuery(add(attachment.subject().kind()))
            .setParameter("subject", attachment.subject().toString())
            .setParameter("type", attachment.type().mediaType())
            .setParameter("caption", attachment.caption())
            .setParameter("bytes", attachment.bytes())
            .setParameter("by", attachment.by().value())
            .setParameter("at", at)
            .setParameter("most", Attachments.MOST)
            .getSingleResult();
    return Addition.valueOf(outcome.toString());
  }

  @SuppressWarnings("unchecked")
  List<AttachmentView> of(Reference subject) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                VIEW + " from attachment where subject = :subject order by id", Tuple.class)
            .setParameter("subject", subject.toString())
            .getResultList();
    return rows.stream().map(AttachmentRepository::view).toList();
  }

  @SuppressWarnings("unchecked")
  List<AttachmentView> sentBy(PersonId person, int most) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                VIEW + " from attachment where taken_by = :person order by id desc", Tuple.class)
            .setParameter("person", person.value())
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(AttachmentRepository::view).toList();
  }

  @SuppressWarnings("unchecked")
  Optional<AttachmentView> same(Reference subject, byte[] bytes) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                VIEW + " from attachment where subject = :subject and digest = sha256(:bytes)",
                Tuple.class)
            .setParameter("subject", subject.toString())
            .setParameter("bytes", bytes)
            .getResultList();
    return rows.stream().map(AttachmentRepository::view).findFirst();
  }

  @SuppressWarnings("unchecked")
  Optional<AttachedFile> open(long id) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(VIEW + ", bytes from attachment where id = :id", Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return rows.stream()
        .map(row -> new AttachedFile(view(row), row.get("bytes", byte[].class)))
        .findFirst();
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

  private static AttachmentView view(Tuple row) {
    return new AttachmentView(
        row.get("id", Long.class),
        Reference.of(row.get("subject", String.class)),
        FileType.of(row.get("content_type", String.class)),
        row.get("size", Integer.class),
        row.get("caption", String.class),
        new PersonId(row.get("taken_by", Long.class)),
        row.get("taken_at", Instant.class));
  }
}
