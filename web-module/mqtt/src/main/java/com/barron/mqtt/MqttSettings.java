package com.barron.mqtt;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Where signals are fetched.
 *
 * @param url of the broker, {@code tcp://} or {@code ssl://}; empty: none are fetched
 * @param user empty: without a name
 * @param topic a filter with one level that stands for the number of a machine
 * @param clientId the same on all nodes: what the broker keeps for one, it keeps for all
 */
record MqttSettings(
    Optional<String> url,
    Optional<String> user,
    Optional<String> password,
    TopicFilter topic,
    String clientId) {
  private static final String URL = "BARRON_MQTT_URL";
  private static final String USER = "BARRON_MQTT_USER";
  private static final String PASSWORD = "BARRON_MQTT_PASSWORD";
  private static final String TOPIC = "BARRON_MQTT_TOPIC";
  private static final String CLIENT_ID = "BARRON_MQTT_CLIENT_ID";
  private static final String USUAL_TOPIC = "barron/machines/+/signals";
  private static final String USUAL_CLIENT_ID = "barron";

  /** What every broker has to take (MQTT 3.1.1, 3.1.3.1), and hyphens. */
  private static final Pattern CLIENT_IDS = Pattern.compile("[A-Za-z0-9-]{1,23}");

  /** A wrong value counts as the default here: {@link #problems} tells, and the start stops. */
  static MqttSettings from(Config config) {
    return new MqttSettings(
        text(config, URL).filter(MqttSettings::isAddress),
        text(config, USER),
        text(config, PASSWORD),
        text(config, TOPIC)
            .flatMap(TopicFilter::parse)
            .or(() -> TopicFilter.parse(USUAL_TOPIC))
            .orElseThrow(),
        text(config, CLIENT_ID).orElse(USUAL_CLIENT_ID));
  }

  /** What is wrong, a sentence each; empty when signals can be fetched, or need not be. */
  static List<String> problems(Config config) {
    List<String> problems = new ArrayList<>();
    if (text(config, URL).filter(url -> !isAddress(url)).isPresent()) {
      problems.add(URL + " must look like tcp://host:1883 or ssl://host:8883");
    }
    if (text(config, USER).isPresent() != text(config, PASSWORD).isPresent()) {
      problems.add(USER + " and " + PASSWORD + " go together");
    }
    if (text(config, TOPIC).filter(topic -> TopicFilter.parse(topic).isEmpty()).isPresent()) {
      problems.add(TOPIC + " must have one + for the machine and no #, as " + USUAL_TOPIC);
    }
    if (text(config, CLIENT_ID).filter(id -> !CLIENT_IDS.matcher(id).matches()).isPresent()) {
      problems.add(CLIENT_ID + " must be 1 to 23 letters, digits and hyphens");
    }
    return List.copyOf(problems);
  }

  private static boolean isAddress(String url) {
    try {
      URI uri = new URI(url);
      return ("tcp".equals(uri.getScheme()) || "ssl".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getPort() > 0
          && uri.getUserInfo() == null
          && uri.getPath().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
