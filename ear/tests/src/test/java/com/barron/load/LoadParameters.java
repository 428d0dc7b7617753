package com.barron.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is measured.
 *
 * @param isPlatform whether the least program is measured in place of the product: what the server
 *     itself costs
 * @param people how many people there are
 * @param atOnce how many of them write at the same time
 * @param rate messages a second at fixed intervals; 0: each person writes the next message as soon
 *     as the reply to the last one is with the provider
 * @param warmUp before anything is measured
 * @param duration of the measurement
 * @param latency until the provider answers
 * @param reports of delivery that follow each reply
 * @param nodes servers that are started; 1 or 2
 * @param journal rows of other people's journal that are written before
 * @param waiting messages to others that wait for a provider that is down all the time
 * @param messagesAtMost the run ends then, whatever the time
 * @param statements whether PostgreSQL counts statements, which costs it about a hundredth
 * @param javaOptions of each server that is started
 * @param settings of each server that is started, as {@code NAME=value}
 * @param serverCpus of servers and database while it is measured, as taskset writes them; empty:
 *     all
 * @param driverCpus of people and provider while it is measured; empty: all
 */
record LoadParameters(
    boolean isPlatform,
    int people,
    int atOnce,
    double rate,
    Duration warmUp,
    Duration duration,
    Duration latency,
    int reports,
    int nodes,
    long journal,
    long waiting,
    int messagesAtMost,
    boolean statements,
    List<String> javaOptions,
    List<String> settings,
    String serverCpus,
    String driverCpus) {

  private static final int PEOPLE_AT_MOST = 19_000;
  private static final int THREADS_AT_MOST = 512;
  private static final int SECONDS_AT_MOST = 3_600;
  static final int MESSAGES_AT_MOST = 2_000_000;

  /** Messages a second that no product reaches. */
  private static final double FASTEST = 2_500;

  private static final String PRODUCT = "barron";
  private static final String PLATFORM = "platform";

  private static final String PRODUCTION = "-Xms512m -Xmx1g -XX:MetaspaceSize=128m";

  /**
   * Reads {@code load.…}.
   *
   * @param property a system property; null when it is not set
   * @param cpus how many this machine has
   * @throws IllegalArgumentException names every problem
   */
  static LoadParameters of(Function<String, String> property, int cpus) {
    PropertyReader read = new PropertyReader(property);
    int people = (int) read.number("load.people", 32, 1, PEOPLE_AT_MOST);
    int most = Math.min(people, THREADS_AT_MOST);
    int nodes = (int) read.number("load.nodes", 1, 1, 2);
    LoadParameters parameters =
        new LoadParameters(
            read.text("load.product", PRODUCT).equals(PLATFORM),
            people,
            (int) read.number("load.at-once", most, 1, most),
            read.number("load.rate", 0, 0, 10_000),
            read.seconds("load.warm-up", 30, SECONDS_AT_MOST),
            read.seconds("load.duration", 30, SECONDS_AT_MOST),
            Duration.ofMillis((long) read.number("load.latency", 0, 0, 10_000)),
            (int) read.number("load.reports", 0, 0, DeliveryReporter.STATUSES.size()),
            nodes,
            (long) read.number("load.journal", 0, 0, 100_000_000),
            (long) read.number("load.waiting", 0, 0, 10_000_000),
            (int) read.number("load.messages", 1_000_000, 1_000, MESSAGES_AT_MOST),
            read.text("load.statements", "true").equals("true"),
            words(read.text("load.java-options", PRODUCTION), " "),
            words(read.text("load.settings", ""), ","),
            read.text("load.server-cpus", cpus > 1 ? cpus(0, Math.min(nodes, cpus)) : ""),
            read.text("load.driver-cpus", cpus > nodes ? cpus(nodes, cpus) : ""));
    read.failUnless(
        List.of(PRODUCT, PLATFORM).contains(read.text("load.product", PRODUCT)),
        "load.product is neither " + PRODUCT + " nor " + PLATFORM);
    read.failUnless(
        !parameters.isPlatform()
            || nodes == 1
                && parameters.journal() + parameters.waiting() + parameters.reports() == 0,
        "load.product=platform knows one node, no past and no reports");
    read.failOnProblems();
    return parameters;
  }

  boolean isClosed() {
    return rate == 0;
  }

  /** More dialogues than can be begun: for each an order has to exist. */
  int dialoguesAtMost() {
    double measured = (duration.toSeconds() + 10) * (isClosed() ? FASTEST : rate);
    double messages = Math.min(messagesAtMost, warmUp.toSeconds() * FASTEST + measured);
    return (int) (messages / DefectDialogue.MESSAGES) + people;
  }

  /** Who writes how. */
  String describe() {
    return (isPlatform ? "the server with the least program; " : "")
        + people
        + " people, "
        + atOnce
        + " at once, "
        + (isClosed() ? "the next message after the reply" : rate + " messages a second")
        + ", provider answers after "
        + latency.toMillis()
        + " ms"
        + also(reports, " reports of delivery for each reply")
        + also(journal, " rows of journal before")
        + also(waiting, " messages wait for another provider, which is down");
  }

  private static String also(long howMany, String what) {
    return howMany == 0 ? "" : "; " + howMany + what;
  }

  private static String cpus(int first, int end) {
    return end - first == 1 ? first + "" : first + "-" + (end - 1);
  }

  private static List<String> words(String text, String separator) {
    return Stream.of(text.split(separator)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  /** Reads values and collects what is wrong with them. */
  private record PropertyReader(Function<String, String> property, List<String> problems) {
    PropertyReader(Function<String, String> property) {
      this(property, new ArrayList<>());
    }

    String text(String name, String unset) {
      return Optional.ofNullable(property.apply(name)).orElse(unset).strip();
    }

    Duration seconds(String name, double unset, double most) {
      return Duration.ofMillis((long) (number(name, unset, 0, most) * 1_000));
    }

    double number(String name, double unset, double least, double most) {
      String text = text(name, "");
      try {
        double value = text.isEmpty() ? unset : Double.parseDouble(text);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Told below, as a number that is out of bounds.
      }
      problems.add(name + " is " + text + ", not a number from " + least + " to " + most);
      return unset;
    }

    void failUnless(boolean condition, String problem) {
      if (!condition) {
        problems.add(problem);
      }
    }

    void failOnProblems() {
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException(String.join("; ", problems));
      }
    }
  }
}
