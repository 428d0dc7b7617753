package com.barron.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

/**
 * A request that says nothing of media types. A page is a page and a form is a form; RESTEasy would
 * read the headers and write a stack trace into the log when one is malformed, so that anybody
 * could fill it.
 */
final class PlainRequest extends HttpServletRequestWrapper {
  private static final String CONTENT_TYPE = "content-type";
  private final Set<String> hidden;

  PlainRequest(HttpServletRequest request) {
    super(request);
    hidden = request.getMethod().equals("POST") ? Set.of("accept") : Set.of("accept", CONTENT_TYPE);
  }

  @Override
  public String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public String getContentType() {
    return isHidden(CONTENT_TYPE) ? null : super.getContentType();
  }

  private boolean isHidden(String name) {
    return hidden.contains(name.toLowerCase(Locale.ROOT));
  }
}
