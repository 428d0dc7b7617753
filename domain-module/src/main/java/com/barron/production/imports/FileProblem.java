package com.barron.production.imports;

/** Why nothing of a file can be read. */
public enum FileProblem {
  /** It is no file of its format, or broken. */
  UNREADABLE,
  /** It has no row below its header. */
  EMPTY,
  /** A column is unknown, missing or there twice: its first row has to be that of the template. */
  HEADER,
  /** A quotation mark is not closed. */
  QUOTE,
  /** It has more than {@link Imports#MOST_ROWS} rows. */
  ROWS,
  /** It is larger than {@link Imports#LARGEST_FILE}. */
  SIZE,
  /** What it unpacks to is larger than {@link Imports#LARGEST_CONTENT}. */
  CONTENT_SIZE
}
