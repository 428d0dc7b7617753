package com.barron.production.runtime;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The settings of webhooks.
 *
 * @param keys for secrets at rest, in Base64: the first one encrypts, all decrypt; {@code
 *     BARRON_WEBHOOK_KEY}, none unless set
 * @param hosts names or addresses, in lower case, that may be inside our network and may speak
 *     plain HTTP; {@code BARRON_WEBHOOK_HOSTS}, none unless set
 */
public record WebhookSettings(List<String> keys, Set<String> hosts) {
  private static final String KEY = "BARRON_WEBHOOK_KEY";
  private static final String HOSTS = "BARRON_WEBHOOK_HOSTS";
  private static final int KEY_BYTES = 32;

  public WebhookSettings {
    keys = List.copyOf(keys);
    hosts = Set.copyOf(hosts);
  }

  /** Says nothing of the keys. */
  @Override
  public String toString() {
    return "keys=" + keys.size() + " hosts=" + hosts;
  }

  /** A wrong value counts as none here: {@link #problems} tells, and the start stops. */
  static WebhookSettings from(Config config) {
    return new WebhookSettings(
        values(config, KEY).filter(WebhookSettings::isKey).toList(),
        values(config, HOSTS)
            .filter(WebhookSettings::isHost)
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()));
  }

  /** What is wrong, a sentence each. */
  static List<String> problems(Config config) {
    Stream<String> keys =
        values(config, KEY).allMatch(WebhookSettings::isKey)
            ? Stream.empty()
            : Stream.of(KEY + " must be 32 bytes in Base64, or several, separated by commas");
    Stream<String> hosts =
        values(config, HOSTS).allMatch(WebhookSettings::isHost)
            ? Stream.empty()
            : Stream.of(HOSTS + " must be names of hosts or addresses, separated by commas");
    return Stream.concat(keys, hosts).toList();
  }

  private static Stream<String> values(Config config, String name) {
    Optional<String> text = config.getOptionalValue(name, String.class);
    return text.stream()
        .flatMap(all -> Stream.of(all.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == KEY_BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isHost(String text) {
    return text.matches("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]");
  }
}
