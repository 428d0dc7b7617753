package com.barron.production.imports;

/** What became of a row, or would. */
public enum RowAction {
  CREATED,
  UPDATED,
  UNCHANGED,
  REFUSED
}
