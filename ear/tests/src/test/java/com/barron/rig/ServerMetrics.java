package com.barron.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/**
 * What a server measured up to one moment.
 *
 * @param text in Prometheus' format
 */
public record ServerMetrics(String text) {
  /**
   * As they are now.
   *
   * @param address of the management port
   */
  static ServerMetrics read(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    try {
      return new ServerMetrics(
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString(UTF_8)).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * The sum of what matches; zero when nothing does.
   *
   * @param name a regular expression of the name with its labels
   */
  public double value(String name) {
    return Pattern.compile("(?m)^" + name + " ([0-9.E]+)$")
        .matcher(text)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }
}
