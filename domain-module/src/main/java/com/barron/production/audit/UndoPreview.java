package com.barron.production.audit;

/** What undo would do to a record. */
public enum UndoPreview {
  /** It is what undo takes back next, unless somebody acts on it. */
  NEXT,
  /** It was withdrawn before. */
  WITHDRAWN,
  /** It is too old, or something else was done since. */
  STAYS
}
