package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * From where a request comes, for counting. A proxy on a private network is believed when it says
 * for whom it asks, and of what it says only the last address that is not private: what stands
 * before it, the visitor wrote.
 */
public final class ClientAddress {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

  private ClientAddress() {}

  public static String of(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isPrivate(address)) {
      return address;
    }
    String[] hops = forwarded.split(",");
    for (int i = hops.length - 1; i >= 0 && isPrivate(address); i--) {
      String hop = hops[i].strip();
      if (!LITERAL.matcher(hop).matches()) {
        return address;
      }
      address = hop;
    }
    return address;
  }

  /** Of a literal: no name is looked up. */
  private static boolean isPrivate(String address) {
    try {
      InetAddress literal = InetAddress.getByName(address);
      return literal.isLoopbackAddress()
          || literal.isSiteLocalAddress()
          || literal.isLinkLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
