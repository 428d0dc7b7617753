package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;

/**
 * A request that accepts anything. A page is a page; RESTEasy would read the header and write a
 * stack trace into the log when it is malformed, so that anybody could fill it.
 */
final class PlainRequest extends HttpServletRequestWrapper {
  private static final String ACCEPT = "Accept";

  PlainRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getHeader(String name) {
    return ACCEPT.equalsIgnoreCase(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return ACCEPT.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }
}
