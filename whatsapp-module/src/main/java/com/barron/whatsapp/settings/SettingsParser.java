package com.barron.whatsapp.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One pass over the environment: the settings, and everything that is wrong with them. */
final class SettingsParser {
  /** The texts that are to be approved, by our names. */
  static final List<String> TEMPLATES = List.of("SLA_WARNING", "SLA_BREACH");

  private static final int MOST_SENDERS = 64;
  private static final int MOST_A_SECOND = 10_000;
  private static final int MOST_A_MINUTE = 10_000;
  private static final int MOST_AN_HOUR = 100_000;
  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(10);
  private static final int FEWEST_DAYS = 30;
  private static final int MOST_DAYS = 36_500;

  private final EnvironmentVariables variables;
  private final Settings settings;

  /**
   * @param environment the value of a variable; null or blank when it is not set
   */
  SettingsParser(UnaryOperator<String> environment) {
    this.variables = new EnvironmentVariables(environment);
    this.settings =
        new Settings(
            new TwilioSettingsParser(variables).account(),
            new MetaSettingsParser(variables).account(),
            variables.url("BARRON_PUBLIC_URL", "http://localhost:8080"),
            variables.is("BARRON_ENROLMENT", "invite", "open"),
            variables.is("BARRON_SIMULATOR", "false", "true"),
            variables.number("BARRON_SENDERS", 1, MOST_SENDERS, Settings.USUAL_SENDERS),
            variables.number(
                "BARRON_SENDS_PER_SECOND", 1, MOST_A_SECOND, Settings.USUAL_SENDS_PER_SECOND),
            timeouts(),
            new RateLimits(
                variables.number(
                    "BARRON_RATE_PER_MINUTE", 0, MOST_A_MINUTE, RateLimits.USUAL.perMinute()),
                variables.number(
                    "BARRON_RATE_PER_HOUR", 0, MOST_AN_HOUR, RateLimits.USUAL.perHour())),
            channelOrder(),
            warmUp(),
            variables.hosts("BARRON_MEDIA_HOSTS"));
  }

  List<String> problems() {
    return variables.problems();
  }

  /** What was read. Only to be used when there is no problem. */
  Settings settings() {
    return settings;
  }

  private Duration warmUp() {
    Duration warmUp = variables.span("BARRON_WARM_UP", Settings.USUAL_WARM_UP);
    variables.check(warmUp.compareTo(LONGEST_WARM_UP) <= 0, "BARRON_WARM_UP must be at most 10m");
    return warmUp;
  }

  private ConversationTimeouts timeouts() {
    ConversationTimeouts usual = ConversationTimeouts.USUAL;
    Duration nudge = variables.span("BARRON_IDLE_NUDGE", usual.nudgeAfter());
    Duration end = variables.span("BARRON_IDLE_END", usual.endAfter());
    variables.check(
        nudge.isZero() || end.isZero() || nudge.compareTo(end) < 0,
        "BARRON_IDLE_END must be longer than BARRON_IDLE_NUDGE, or one of them 0");
    int days =
        variables.number("BARRON_KEEP_MESSAGES", FEWEST_DAYS, MOST_DAYS, usual.keepMessagesDays());
    int strangers =
        variables.number("BARRON_KEEP_STRANGERS", 1, MOST_DAYS, usual.keepStrangersDays());
    variables.check(
        strangers <= days, "BARRON_KEEP_STRANGERS must not be more than BARRON_KEEP_MESSAGES");
    return new ConversationTimeouts(nudge, end, days, strangers);
  }

  /** Those that are not named come after those that are. */
  private List<String> channelOrder() {
    List<String> named = variables.list("BARRON_CHANNELS");
    List<String> all = Settings.USUAL_CHANNELS;
    boolean usable = all.containsAll(named) && named.stream().distinct().count() == named.size();
    variables.check(
        usable, "BARRON_CHANNELS must name channels, each once, like " + String.join(",", all));
    return usable ? Stream.concat(named.stream(), all.stream()).distinct().toList() : all;
  }
}
