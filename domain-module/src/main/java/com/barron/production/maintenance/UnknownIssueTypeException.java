package com.barron.production.maintenance;

/** Trouble was reported with a type that is not in the table. */
public final class UnknownIssueTypeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownIssueTypeException() {
    super("unknown issue type");
  }
}
