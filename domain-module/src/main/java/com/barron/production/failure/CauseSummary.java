package com.barron.production.failure;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A summary of an exception for a log, without messages: they can hold what a person wrote. */
public final class CauseSummary {
  private static final int MOST_CAUSES = 12;
  private static final int MOST_FRAMES = 40;

  private CauseSummary() {}

  /**
   * The exception, its causes and their suppressed exceptions, each once, nearest first. A
   * suppressed one counts: a failed commit hides the reason there.
   */
  public static Collection<Throwable> causes(Throwable failure) {
    // Exceptions do not define equality: a set tells them apart by identity.
    Set<Throwable> causes = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
    while (!open.isEmpty()) {
      Throwable next = open.poll();
      if (causes.add(next)) {
        Optional.ofNullable(next.getCause()).ifPresent(open::add);
        open.addAll(List.of(next.getSuppressed()));
      }
    }
    return causes;
  }

  /** The names of the classes, outermost first, on one line. */
  public static String names(Throwable failure) {
    return causes(failure).stream()
        .limit(MOST_CAUSES)
        .map(CauseSummary::name)
        .collect(Collectors.joining(" < "));
  }

  /** For every cause its class and its first frames, one a line. */
  public static String trace(Throwable failure) {
    return causes(failure).stream()
        .limit(MOST_CAUSES)
        .map(CauseSummary::place)
        .collect(Collectors.joining("\ncaused by "));
  }

  private static String place(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .limit(MOST_FRAMES)
        .map(frame -> "\n\tat " + frame)
        .collect(Collectors.joining("", name(cause), ""));
  }

  /** The message of a class that is missing names that class, never a person's words. */
  private static String name(Throwable cause) {
    if (cause instanceof LinkageError || cause instanceof ClassNotFoundException) {
      return cause.toString();
    }
    String name = cause.getClass().getName();
    return cause instanceof SQLException sql ? name + " state=" + sql.getSQLState() : name;
  }
}
