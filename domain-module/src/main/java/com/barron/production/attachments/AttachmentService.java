package com.barron.production.attachments;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.digest.Sha256;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Keeps what people add to records. */
@Stateless
public class AttachmentService implements Attachments, FilesOfPerson {
  private static final Logger LOG = Logger.getLogger(AttachmentService.class);

  private final AttachmentRepository rows;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  AttachmentService(AttachmentRepository rows, AuditLog auditLog, Clock clock) {
    this.rows = rows;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Match<FileCount> count(Reference subject) {
    return rows.count(subject);
  }

  @Override
  public Addition add(NewAttachment attachment) {
    Instant now = clock.instant();
    Addition outcome = rows.add(attachment, now);
    if (outcome == Addition.ADDED) {
      auditLog.write(
          AuditEntry.of(now, attachment.by(), AuditAction.FILE_ATTACHED, attachment.subject())
              .changing(
                  Changes.none()
                      .with("fileSha256", Sha256.of(attachment.bytes()).hex())
                      .with("type", attachment.type())
                      .with("bytes", attachment.bytes().length)));
    }
    LOG.infof(
        "attachment %s subject=%s type=%s bytes=%d by=%d",
        outcome.name().toLowerCase(Locale.ROOT),
        attachment.subject(),
        attachment.type(),
        attachment.bytes().length,
        attachment.by().value());
    return outcome;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<AttachmentView> of(Reference subject) {
    return rows.of(subject);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<AttachmentView> sentBy(PersonId person, int most) {
    return rows.sentBy(person, most);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AttachmentView> same(Reference subject, byte[] bytes) {
    return rows.same(subject, bytes);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AttachedFile> open(long id) {
    return rows.open(id);
  }
}
