package com.barron.production.imports;

/** What became of an import. */
public enum ImportStatus {
  /** It is running; or its node has failed, and its rows say what was done. */
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
