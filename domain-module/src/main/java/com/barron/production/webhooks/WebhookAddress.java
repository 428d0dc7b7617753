package com.barron.production.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a receiver is: an absolute address with a host, without a user and without a fragment.
 * Whether that host may be reached is decided when its name is looked up, at each attempt.
 */
public record WebhookAddress(URI uri) {
  /** In characters. */
  public static final int LONGEST = 2048;

  /** Empty when it is none. */
  public static Optional<WebhookAddress> parse(String text) {
    try {
      URI uri = new URI(text.strip());
      boolean isFit =
          text.length() <= LONGEST
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && uri.getPort() != 0
              && uri.getPort() <= 65_535
              && ("https".equalsIgnoreCase(uri.getScheme())
                  || "http".equalsIgnoreCase(uri.getScheme()))
              && uri.toString().chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
      return isFit ? Optional.of(new WebhookAddress(uri)) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** In lower case; an address of IPv6 in brackets. */
  public String host() {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }

  /** Whether what is sent can be read on the way. */
  boolean isPlain() {
    return "http".equalsIgnoreCase(uri.getScheme());
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
