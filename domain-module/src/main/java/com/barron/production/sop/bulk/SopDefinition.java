package com.barron.production.sop.bulk;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.Changes;
import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.register.RegisteredRecord;
import java.util.List;
import java.util.Optional;

/**
 * What is said of a procedure. The steps of a revision are never changed: failures refer to them.
 * Other steps are another revision, and an older one can come into force again.
 *
 * @param title 1 to 100 characters without space around them
 * @param active whether people work by it
 * @param revision the one that has these steps and comes into force; empty: the one in force, or
 *     the next one if its steps are others
 * @param steps their titles, in order; each as the title
 */
public record SopDefinition(
    Reference number,
    String title,
    boolean active,
    Optional<Integer> revision,
    List<String> steps,
    Optional<ExternalId> external)
    implements RegisteredRecord<SopDefinition> {
  public SopDefinition {
    number.require(ReferenceKind.SOP);
    steps = List.copyOf(steps);
  }

  /** Why a procedure stays as it is. */
  public enum Refusal {
    /** The revision has other steps: it keeps them. */
    REVISION_HAS_OTHER_STEPS
  }

  @Override
  public AuditAction audited(boolean isNew) {
    return isNew ? AuditAction.SOP_ADDED : AuditAction.SOP_REPLACED;
  }

  @Override
  public Changes since(Optional<SopDefinition> before) {
    return Changes.none()
        .with("title", before.map(SopDefinition::title), title)
        .with("active", before.map(SopDefinition::active), active)
        .with("revision", before.flatMap(SopDefinition::revision), revision)
        .with(
            "external",
            before.flatMap(SopDefinition::external).map(ExternalId::text),
            external.map(ExternalId::text));
  }
}
