package com.barron.api.operation;

/** What a call does, in the terms of HTTP: its parameters, headers and answers follow. */
public enum CallKind {
  /** A page of records, behind a cursor. */
  PAGE,
  /** All of a short list. */
  LIST,
  /** One record, with its version. */
  RECORD,
  /** A file, to be saved. */
  FILE,
  /** A new record; may be sent again with the same Idempotency-Key. */
  CREATE,
  /** A record under a number that its caller chose; may be sent again, too. */
  PUT,
  /** A step of a record's life, by whoever saw it as it is; may be sent again, too. */
  ACTION,
  /** A file that is added to a record; the same one again changes nothing. */
  UPLOAD,
  /** A file of many records; the same one again changes nothing. */
  IMPORT,
  /** What holds at the moment of asking: an object without a version. */
  STATE,
  /** A command whose answer is told once; sent again it is another one. */
  COMMAND,
  /** A change of what has no version, by whoever says so: sent again it finds what it changed. */
  CHANGE,
  /** A record is replaced by whoever saw it as it is; may be sent again, too. */
  REPLACE,
  /** The end of a record. */
  DELETE;

  /** Whether it takes an Idempotency-Key. */
  public boolean canBeRepeated() {
    return this == CREATE || this == PUT || this == ACTION || this == REPLACE;
  }
}
