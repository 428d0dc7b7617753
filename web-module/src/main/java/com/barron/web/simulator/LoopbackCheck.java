package com.barron.web.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a request comes from this machine, and not from outside through a tunnel or a proxy. */
final class LoopbackCheck {
  private static final Set<String> LOOPBACK =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-Host", "X-Forwarded-For", "X-Real-IP");

  private LoopbackCheck() {}

  /** A tunnel connects from this machine too: it asks for another host, or says for whom. */
  static boolean isFromHere(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return LOOPBACK.contains(request.getRemoteAddr())
        && host != null
        && LOOPBACK.contains(PORT.matcher(host).replaceFirst(""))
        && FORWARDED.stream()
            .flatMap(name -> Collections.list(request.getHeaders(name)).stream())
            .allMatch(LOOPBACK::contains);
  }
}
