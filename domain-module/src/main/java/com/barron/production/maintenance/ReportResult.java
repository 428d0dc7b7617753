package com.barron.production.maintenance;

import com.barron.production.reference.Reference;
import com.barron.production.sla.SlaView;

/** The result of a trouble report. */
public sealed interface ReportResult {
  /** A ticket was opened and its clock started. */
  record Opened(Reference ticket, SlaView sla) implements ReportResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements ReportResult {}

  /** Why no ticket was opened. */
  enum Reason {
    UNKNOWN_MACHINE,
    /** The type of issue is not in the table, or no longer in use. */
    UNKNOWN_ISSUE_TYPE
  }
}
