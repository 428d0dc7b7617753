package com.barron.whatsapp.channel.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a file may be fetched from: the provider's own interface, and the hosts to which it is
 * known to lead. No other address is allowed, whatever a message or a redirect says, because a
 * request could otherwise reach our internal network.
 */
public final class AllowedDestinations {
  private static final int HTTPS = 443;

  /** A name, not an address: at least one label that begins with a letter comes last. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

  private final URI base;
  private final Set<String> known;
  private final Set<String> ours;
  private final Addresses addresses;

  /**
   * @param base the provider's interface as it is configured; trusted, wherever it is
   * @param known hosts of the provider; one with a leading dot stands for all below it
   * @param ours hosts that the operator added, for example a proxy; they may be inside our network
   */
  public AllowedDestinations(URI base, Set<String> known, Set<String> ours) {
    this(base, known, ours, InetAddress::getAllByName);
  }

  AllowedDestinations(URI base, Set<String> known, Set<String> ours, Addresses addresses) {
    this.base = base;
    this.known = Set.copyOf(known);
    this.ours = Set.copyOf(ours);
    this.addresses = addresses;
  }

  /** Whether a request may go there. Asks the name service for hosts of the provider. */
  public boolean allow(URI address) {
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return false;
    }
    if (isBase(address)) {
      return true;
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    boolean secure =
        "https".equalsIgnoreCase(address.getScheme())
            && (address.getPort() == -1 || address.getPort() == HTTPS)
            && NAME.matcher(host).matches();
    return secure && (ours.contains(host) || isKnown(host) && isPublic(host));
  }

  /**
   * The interface itself. A stand-in for it that speaks plain HTTP may have its files on another
   * port of its host.
   */
  private boolean isBase(URI address) {
    return base.getScheme().equalsIgnoreCase(address.getScheme())
        && base.getHost().equalsIgnoreCase(address.getHost())
        && ("http".equalsIgnoreCase(base.getScheme()) || base.getPort() == address.getPort());
  }

  private boolean isKnown(String host) {
    return known.stream()
        .anyMatch(name -> name.startsWith(".") ? host.endsWith(name) : host.equals(name));
  }

  /** A name of the provider must not resolve to an address of our network. */
  private boolean isPublic(String host) {
    try {
      InetAddress[] found = addresses.of(host);
      return found.length > 0 && Arrays.stream(found).allMatch(PublicAddress::is);
    } catch (UnknownHostException e) {
      // Nothing is reached there; the request itself says so.
      return true;
    }
  }

  /** A name service. */
  @FunctionalInterface
  interface Addresses {
    InetAddress[] of(String host) throws UnknownHostException;
  }
}
