package com.barron.whatsapp.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One pass over the environment: the settings, and everything that is wrong with them. A problem
 * names the variable and what it should look like, never its value.
 */
final class SettingsParser {
  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final String PREFIX = "whatsapp:";
  private static final Pattern CONTENT = Pattern.compile("HX[0-9a-fA-F]{32}");
  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9-]{1,63}\\.)*[a-z][a-z0-9-]{0,62}");
  private static final String TEMPLATE = "TWILIO_TEMPLATE_";

  /** The texts that are to be approved, by our names. */
  static final List<String> TEMPLATES = List.of("SLA_WARNING", "SLA_BREACH");

  private static final int MOST_SENDERS = 64;
  private static final int MOST_A_SECOND = 10_000;
  private static final int MOST_A_MINUTE = 10_000;
  private static final int MOST_AN_HOUR = 100_000;
  private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(10);
  private static final int FEWEST_DAYS = 30;
  private static final int MOST_DAYS = 36_500;

  private final UnaryOperator<String> environment;
  private final List<String> problems = new ArrayList<>();
  private final Settings settings;

  /**
   * @param environment the value of a variable; null or blank when it is not set
   */
  SettingsParser(UnaryOperator<String> environment) {
    this.environment = environment;
    this.settings =
        new Settings(
            twilio(),
            meta(),
            url("BARRON_PUBLIC_URL", "http://localhost:8080"),
            choice("BARRON_ENROLMENT", "invite", "open").equals("open"),
            choice("BARRON_SIMULATOR", "false", "true").equals("true"),
            number("BARRON_SENDERS", 1, MOST_SENDERS, Settings.USUAL_SENDERS),
            number("BARRON_SENDS_PER_SECOND", 1, MOST_A_SECOND, Settings.USUAL_SENDS_PER_SECOND),
            timeouts(),
            new RateLimits(
                number("BARRON_RATE_PER_MINUTE", 0, MOST_A_MINUTE, RateLimits.USUAL.perMinute()),
                number("BARRON_RATE_PER_HOUR", 0, MOST_AN_HOUR, RateLimits.USUAL.perHour())),
            channelOrder(),
            warmUp(),
            hosts("BARRON_MEDIA_HOSTS"));
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  /** What was read. Only to be used when there is no problem. */
  Settings settings() {
    return settings;
  }

  private Optional<TwilioAccount> twilio() {
    String sid = value("TWILIO_ACCOUNT_SID");
    String tokens = value("TWILIO_AUTH_TOKEN");
    String number = value("TWILIO_WHATSAPP_NUMBER");
    URI api = url("TWILIO_API_BASE_URL", "https://api.twilio.com");
    Map<String, String> templates = templates();
    if (sid.isEmpty() && tokens.isEmpty() && number.isEmpty()) {
      return Optional.empty();
    }
    check(!sid.isEmpty(), "TWILIO_ACCOUNT_SID is missing, though other TWILIO_ variables are set");
    check(
        sid.isEmpty() || ACCOUNT.matcher(sid).matches(),
        "TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits");
    List<String> tokenList = list(tokens);
    check(
        !tokenList.isEmpty(),
        "TWILIO_AUTH_TOKEN is missing, though other TWILIO_ variables are set");
    String bare = number.startsWith(PREFIX) ? number.substring(PREFIX.length()) : number;
    check(
        !number.isEmpty(),
        "TWILIO_WHATSAPP_NUMBER is missing, though other TWILIO_ variables are set");
    check(
        number.isEmpty() || NUMBER.matcher(bare).matches(),
        "TWILIO_WHATSAPP_NUMBER must be a number like +12025550123 or whatsapp:+12025550123");
    return Optional.of(new TwilioAccount(sid, tokenList, bare, api, templates));
  }

  private Set<String> hosts(String name) {
    List<String> hosts = list(value(name).toLowerCase(Locale.ROOT));
    check(
        hosts.stream().allMatch(host -> HOST.matcher(host).matches()),
        name + " must be names of hosts, separated by commas; no addresses, ports or stars");
    return Set.copyOf(hosts);
  }

  private Optional<MetaAccount> meta() {
    var reading = new MetaSettingsParser(this::value);
    Optional<MetaAccount> account =
        reading.account(
            url("META_API_BASE_URL", "https://graph.facebook.com/v26.0"),
            list(value("META_APP_SECRET")));
    problems.addAll(reading.problems());
    return account;
  }

  /** Several values, separated by commas. */
  private static List<String> list(String values) {
    return Pattern.compile(",")
        .splitAsStream(values)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private URI url(String name, String otherwise) {
    String text = value(name);
    if (text.isEmpty()) {
      return URI.create(otherwise);
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
    return URI.create(otherwise);
  }

  private String choice(String name, String usual, String other) {
    String text = value(name);
    check(
        text.isEmpty() || text.equals(usual) || text.equals(other),
        name + " must be " + usual + " or " + other);
    return text.isEmpty() ? usual : text;
  }

  private Duration warmUp() {
    Duration warmUp = span("BARRON_WARM_UP", Settings.USUAL_WARM_UP);
    check(warmUp.compareTo(LONGEST_WARM_UP) <= 0, "BARRON_WARM_UP must be at most 10m");
    return warmUp;
  }

  private ConversationTimeouts timeouts() {
    Duration nudge = span("BARRON_IDLE_NUDGE", ConversationTimeouts.USUAL.nudgeAfter());
    Duration end = span("BARRON_IDLE_END", ConversationTimeouts.USUAL.endAfter());
    check(
        nudge.isZero() || end.isZero() || nudge.compareTo(end) < 0,
        "BARRON_IDLE_END must be longer than BARRON_IDLE_NUDGE, or one of them 0");
    int days =
        number(
            "BARRON_KEEP_MESSAGES",
            FEWEST_DAYS,
            MOST_DAYS,
            ConversationTimeouts.USUAL.keepMessagesDays());
    int strangers =
        number(
            "BARRON_KEEP_STRANGERS", 1, MOST_DAYS, ConversationTimeouts.USUAL.keepStrangersDays());
    check(strangers <= days, "BARRON_KEEP_STRANGERS must not be more than BARRON_KEEP_MESSAGES");
    return new ConversationTimeouts(nudge, end, days, strangers);
  }

  /** Those that are not named come after those that are. */
  private List<String> channelOrder() {
    List<String> named = list(value("BARRON_CHANNELS"));
    List<String> all = Settings.USUAL_CHANNELS;
    boolean usable = all.containsAll(named) && named.stream().distinct().count() == named.size();
    check(usable, "BARRON_CHANNELS must name channels, each once, like " + String.join(",", all));
    return usable ? Stream.concat(named.stream(), all.stream()).distinct().toList() : all;
  }

  private int number(String name, int least, int most, int usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    boolean usable = number >= least && number <= most;
    check(usable, name + " must be a number from " + least + " to " + most);
    return usable ? number : usual;
  }

  private Duration span(String name, Duration usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    Optional<Duration> span = DurationSetting.parse(text);
    check(span.isPresent(), name + " must be a span of time like 90s, 15m, 2h or PT15M, or 0");
    return span.orElse(usual);
  }

  /** The ids of approved texts, as far as they are set. */
  private Map<String, String> templates() {
    Map<String, String> ids = new HashMap<>();
    for (String name : TEMPLATES) {
      String id = value(TEMPLATE + name);
      if (!id.isEmpty()) {
        check(
            CONTENT.matcher(id).matches(),
            TEMPLATE + name + " must be HX and 32 hexadecimal digits");
        ids.put(name, id);
      }
    }
    return ids;
  }

  private String value(String name) {
    String value = environment.apply(name);
    return value == null ? "" : value.strip();
  }

  private void check(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }
}
