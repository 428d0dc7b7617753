package com.barron.production.audit;

import com.barron.production.people.PersonId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a command comes from. Said once by the edge that a command enters by, for all that its
 * thread does meanwhile; the audit keeps it with every entry.
 *
 * @param name which one of its source: a channel, a key, a timer; at most {@value #LONGEST_NAME}
 *     characters, or empty text
 * @param person on whose behalf, where the command itself does not say
 */
public record CommandOrigin(Source source, String name, Optional<PersonId> person) {
  /** The longest name, in characters. */
  public static final int LONGEST_NAME = 100;

  private static final ThreadLocal<CommandOrigin> CURRENT = new ThreadLocal<>();

  public CommandOrigin {
    if (name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has at most " + LONGEST_NAME + " characters");
    }
  }

  /** Where each command says on whose behalf it is. */
  public CommandOrigin(Source source, String name) {
    this(source, name, Optional.empty());
  }

  /** Through what commands come in. */
  public enum Source {
    CHAT,
    /** A page of the product. */
    WEB,
    REST,
    IMPORT,
    /** A machine's own signal. */
    MACHINE,
    /** The clock: nobody said it. */
    TIMER,
    /** Somebody at the server, by a command. */
    SET_UP,
    /** A function of the database, or a node of the version before: nobody said where from. */
    DATABASE
  }

  /** What this thread does comes from here; empty where no edge said so. */
  static Optional<CommandOrigin> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Does work that comes from here. What was said before holds again afterwards. */
  public <T> T call(Supplier<T> work) {
    Optional<CommandOrigin> before = current();
    enter();
    try {
      return work.get();
    } finally {
      before.ifPresentOrElse(CommandOrigin::enter, CommandOrigin::leave);
    }
  }

  /** The same, of work without a result. */
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /** From now on, until {@link #leave}: for an edge that cannot pass its work on. */
  public void enter() {
    CURRENT.set(this);
  }

  /** What follows on this thread comes from nowhere that is known. */
  public static void leave() {
    CURRENT.remove();
  }
}
