package com.barron.console.reports;

import com.barron.whatsapp.text.TextKey;
import java.util.Optional;
import java.util.stream.Stream;

/** What is reported. */
public enum ReportKind {
  /** Deadlines met and missed, by week. */
  SLA,
  /** Holds by the type of their defect. */
  HOLDS,
  /** Defects by type, with how much the first ones make of all. */
  DEFECTS,
  /** Failures of machines, and how long they lasted. */
  MACHINES,
  /** At which question people stopped. */
  DROP_OFF,
  LANGUAGES,
  /** What became of alerts. */
  ALERTS;

  static Optional<ReportKind> find(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** As it stands in an address. */
  public String word() {
    return TextKey.of(this);
  }
}
