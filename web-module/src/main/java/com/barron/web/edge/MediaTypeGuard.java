package com.barron.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses requests whose Content-Type or Accept is no media type. RESTEasy refuses them too, but
 * writes a stack trace and the header into the log each time, so that anybody could fill it. Each
 * archive with Jakarta REST names it in its web.xml.
 */
public class MediaTypeGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
  private static final String PARAMETER =
      "\\s*+;\\s*+" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\")";
  private static final String TYPE = TOKEN + "/" + TOKEN + "(?:" + PARAMETER + ")*+\\s*+";
  // Some clients send a lone star for any type.
  private static final String RANGE =
      "\\s*+(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*+\\s*+";
  private static final Pattern CONTENT_TYPE = Pattern.compile(TYPE);
  private static final Pattern ACCEPT = Pattern.compile(RANGE + "(?:," + RANGE + ")*+");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!fits(CONTENT_TYPE, request.getHeader("Content-Type"))) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (!fits(ACCEPT, request.getHeader("Accept"))) {
      response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean fits(Pattern pattern, String header) {
    return header == null || header.isEmpty() || pattern.matcher(header).matches();
  }
}
