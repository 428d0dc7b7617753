package com.barron.production.audit;

import com.barron.production.reference.Reference;
import java.util.List;

/** What was done to a record. */
@FunctionalInterface
public interface AuditTrail {
  /** What was done to it, the latest first. One statement. */
  List<AuditEntry> of(Reference subject, int most);
}
