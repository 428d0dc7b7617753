package com.barron.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A summary of an exception and its causes, without their messages, which may hold a person's text.
 */
final class CauseSummary {
  private static final int DEEPEST = 12;
  private static final int FRAMES = 12;

  private CauseSummary() {}

  /** The exception and its causes, outermost first. */
  static Stream<Throwable> of(Throwable thrown) {
    return Stream.iterate(thrown, e -> e != null, Throwable::getCause).limit(DEEPEST);
  }

  /** The names of the classes, outermost first. */
  static String names(Throwable thrown) {
    return of(thrown).map(CauseSummary::name).collect(Collectors.joining(" < "));
  }

  /** Where it happened: for every cause its class and its first frames. */
  static String trace(Throwable thrown) {
    return of(thrown).map(CauseSummary::place).collect(Collectors.joining("\n  caused by "));
  }

  /** Whether a database could not be reached, or is just starting or stopping. */
  static boolean saysDatabaseIsAway(Throwable e) {
    if (!(e instanceof SQLException sql)) {
      return false;
    }
    var state = sql.getSQLState();
    // No state: the pool had no connection to give. 08: connection lost. 57P: shutting down.
    return sql instanceof SQLTransientException
        || state == null
        || state.startsWith("08")
        || state.startsWith("57P");
  }

  private static String place(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .limit(FRAMES)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining("", name(e), ""));
  }

  /** The message of a class that is missing names that class, never a person's words. */
  private static String name(Throwable e) {
    return e instanceof LinkageError || e instanceof ClassNotFoundException
        ? e.toString()
        : e.getClass().getName();
  }
}
