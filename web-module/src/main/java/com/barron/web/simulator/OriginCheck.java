package com.barron.web.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/** Whether a request that changes something comes from our own page. */
final class OriginCheck {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private OriginCheck() {}

  /**
   * Browsers say where a request comes from, newer ones in Sec-Fetch-Site, older ones in Origin. A
   * program that is no browser says neither, and carries nobody's session.
   */
  static boolean isOurs(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return true;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return OWN_SITES.contains(site);
    }
    var origin = request.getHeader("Origin");
    return origin == null || isHost(origin, request.getHeader("Host"));
  }

  private static boolean isHost(String origin, String host) {
    try {
      var authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
