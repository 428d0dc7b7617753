package com.barron.production.webhooks;

/**
 * A field of an event's data.
 *
 * @param description for whoever receives it
 * @param example a value as it is sent: a text, a whole number or a boolean
 */
public record PayloadField(String name, String description, Object example) {
  private static final String ORDER_EXAMPLE = "ORD-12345";
  private static final String DEFECT_EXAMPLE = "DEF-98764";

  static final PayloadField ORDER = new PayloadField("order", "The order.", ORDER_EXAMPLE);
  static final PayloadField DEFECT = new PayloadField("defect", "The defect.", DEFECT_EXAMPLE);
  static final PayloadField DEFECT_TYPE =
      new PayloadField("type", "The code of the defect's type.", "INTERNAL_REJECT");
  static final PayloadField SEVERITY = new PayloadField("severity", "low, medium or high.", "high");
  static final PayloadField HOLDS_ORDER =
      new PayloadField("holdsOrder", "Whether the order is on hold because of it.", true);
  static final PayloadField CAUSE =
      new PayloadField("cause", "The defect that causes the hold.", DEFECT_EXAMPLE);
  static final PayloadField STATUS =
      new PayloadField("status", "Of the order, which other holds may still hold.", "in-progress");
  static final PayloadField TICKET = new PayloadField("ticket", "The ticket.", "MAINT-555");
  static final PayloadField MACHINE = new PayloadField("machine", "The machine.", "MACH-003");
  static final PayloadField ISSUE_TYPE =
      new PayloadField("issueType", "The code of the type of trouble.", "BEARING_NOISE");
  static final PayloadField URGENCY = new PayloadField("urgency", "low, medium or high.", "high");
  static final PayloadField SUBJECT =
      new PayloadField("subject", "The order, defect or ticket with the clock.", "MAINT-555");
  static final PayloadField CYCLE =
      new PayloadField("cycle", "1, and one more after each reopening.", 1L);
  static final PayloadField DEADLINE =
      new PayloadField("deadline", "As it was when the alarm was raised.", "2026-03-09T14:00:00Z");
  static final PayloadField CHANGE = new PayloadField("change", "The change request.", "BCR-301");
  static final PayloadField BOM = new PayloadField("bom", "The bill of material.", "BOM-001");
  static final PayloadField DECISION =
      new PayloadField("decision", "approved or rejected.", "approved");
  static final PayloadField WEBHOOK = new PayloadField("webhook", "Its id.", 1L);
  static final PayloadField BY =
      new PayloadField("by", "The person who did it, by their number.", 17L);
}
