package com.barron.production.maintenance.register;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.Changes;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.register.RegisteredRecord;
import java.util.Optional;

/**
 * What is said of a machine. Nothing is deleted: a machine that is not used is not active.
 *
 * @param name 1 to 100 characters without space around them
 * @param line where it stands; likewise
 * @param active whether it is used: trouble is reported on no other
 */
public record MachineDefinition(Reference number, String name, String line, boolean active)
    implements RegisteredRecord<MachineDefinition> {
  public MachineDefinition {
    number.require(ReferenceKind.MACHINE);
  }

  @Override
  public AuditAction audited(boolean isNew) {
    return isNew ? AuditAction.MACHINE_ADDED : AuditAction.MACHINE_CHANGED;
  }

  @Override
  public Changes since(Optional<MachineDefinition> before) {
    return Changes.none()
        .with("name", before.map(MachineDefinition::name), name)
        .with("line", before.map(MachineDefinition::line), line)
        .with("active", before.map(MachineDefinition::active), active);
  }
}
