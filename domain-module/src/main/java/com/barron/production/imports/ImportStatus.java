package com.barron.production.imports;

/** What became of an import. */
public enum ImportStatus {
  /** It is at work; or the node that was at work is gone, and what it did stands in its rows. */
  RUNNING,
  /** A dry run: nothing changed. */
  TRIED,
  /** Each row that was not refused had its effect. */
  APPLIED,
  /** All or nothing was asked for, and a row was refused: nothing changed. */
  REFUSED,
  /** It was taken back as a whole. */
  REVERSED
}
