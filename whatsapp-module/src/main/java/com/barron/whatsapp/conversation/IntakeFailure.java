package com.barron.whatsapp.conversation;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What kind of failure an exception stands for, and how it is told without its messages. */
public final class IntakeFailure {
  private static final int MOST_FRAMES = 40;

  private IntakeFailure() {}

  /** Whether the database could not be reached or is ending: no use to try again now. */
  public static boolean isDatabaseAway(Throwable failure) {
    return anyState(failure, IntakeFailure::isAway);
  }

  /** Whether the message is not to blame: the database is away, or others hold what it needs. */
  static boolean isOfDatabase(Throwable failure) {
    return anyState(failure, state -> isAway(state) || isBusy(state));
  }

  /** Connection, resources, operator; without a state: the pool gave no connection. */
  private static boolean isAway(String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("25P");
  }

  /** Deadlock, lock or statement time-out. */
  private static boolean isBusy(String state) {
    return state.startsWith("40") || state.equals("55P03") || state.equals("57014");
  }

  private static boolean anyState(Throwable failure, Predicate<String> wanted) {
    return causes(failure).stream()
        .anyMatch(cause -> cause instanceof SQLException sql && wanted.test(sql.getSQLState()));
  }

  /** Classes and frames of the chain. Messages stay out: they can hold what a person wrote. */
  public static String trace(Throwable failure) {
    var trace = new StringBuilder();
    for (Throwable cause : causes(failure)) {
      trace.append(trace.length() == 0 ? "" : "caused by ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        trace.append(" state=").append(sql.getSQLState());
      }
      trace.append('\n');
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
        trace.append("\tat ").append(frames[i]).append('\n');
      }
    }
    return trace.toString();
  }

  private static Set<Throwable> causes(Throwable failure) {
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
}
