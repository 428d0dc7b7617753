package com.barron.whatsapp.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads variables of the environment by their type, and collects what is wrong with them. A problem
 * names the variable and what it should look like, never its value.
 */
final class EnvironmentVariables {
  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9-]{1,63}\\.)*[a-z][a-z0-9-]{0,62}");

  private final UnaryOperator<String> environment;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param environment the value of a variable; null or blank when it is not set
   */
  EnvironmentVariables(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Notes a problem unless a condition holds. */
  void check(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  /** Without blanks around it; empty text when it is not set. */
  String value(String name) {
    String value = environment.apply(name);
    return value == null ? "" : value.strip();
  }

  /** Several values, separated by commas. */
  List<String> list(String name) {
    return list(name, UnaryOperator.identity());
  }

  private List<String> list(String name, UnaryOperator<String> spelling) {
    return Pattern.compile(",")
        .splitAsStream(spelling.apply(value(name)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  Set<String> hosts(String name) {
    List<String> hosts = list(name, value -> value.toLowerCase(Locale.ROOT));
    check(
        hosts.stream().allMatch(host -> HOST.matcher(host).matches()),
        name + " must be names of hosts, separated by commas; no addresses, ports or stars");
    return Set.copyOf(hosts);
  }

  /** An address of HTTP, without a slash at its end. */
  URI url(String name, String usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return URI.create(usual);
    }
    try {
      URI url = new URI(text.replaceAll("/+$", ""));
      boolean usable =
          ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
              && url.getHost() != null
              && url.getUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      if (usable) {
        return url;
      }
    } catch (URISyntaxException e) {
      // Reported below: the message of the exception would show the value.
    }
    check(false, name + " must be an address like https://bot.example.com, without user or query");
    return URI.create(usual);
  }

  /** Whether it has the other one of two values. */
  boolean is(String name, String usual, String other) {
    String text = value(name);
    check(
        text.isEmpty() || text.equals(usual) || text.equals(other),
        name + " must be " + usual + " or " + other);
    return text.equals(other);
  }

  int number(String name, int least, int most, int usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    boolean usable = number >= least && number <= most;
    check(usable, name + " must be a number from " + least + " to " + most);
    return usable ? number : usual;
  }

  Duration span(String name, Duration usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    Optional<Duration> span = DurationSetting.parse(text);
    check(span.isPresent(), name + " must be a span of time like 90s, 15m, 2h or PT15M, or 0");
    return span.orElse(usual);
  }
}
