package com.barron.production.imports;

/** Why a row is refused. */
public enum RowCode {
  /** The value is missing. */
  REQUIRED,
  /** There is no such column. */
  UNKNOWN,
  /** The number, or the column, is given more than once. */
  REPEATED,
  /** It is not written as it has to be. */
  FORMAT,
  /** It is too long. */
  LENGTH,
  /** It is too small or too large. */
  RANGE,
  /** It is none of the words that there are. */
  CHOICE,
  /** What it names does not exist. */
  NO_SUCH,
  /** It belongs to another record. */
  TAKEN,
  /** Some signs of the row are no UTF-8. */
  CHARSET,
  /** The row is too long, or has more cells than there are columns. */
  ROW_SIZE,
  /** It is a formula: nothing is calculated here, paste its value. */
  FORMULA,
  /** The order is completed or cancelled. */
  ENDED,
  /** Rows of one record say different things of it. */
  DIFFERS,
  /** Nobody gives a role above their own. */
  ABOVE_OWN_ROLE,
  /** Whoever imports may not do this. */
  NOT_ALLOWED,
  /** The domain refused it. */
  NOT_NOW,
  /** Somebody else changed the record at the same moment. */
  CHANGED_MEANWHILE
}
