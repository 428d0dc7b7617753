package com.barron.api.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses a Content-Type or Accept that is no media type. RESTEasy reads them before any filter of
 * its own, and writes a stack trace into the log each time, so that anybody could fill it.
 */
@WebFilter(filterName = "media-type-guard", urlPatterns = "/*")
public class MediaTypeGuard extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String TOKEN = "[\\w!#$%&'*+.^`|~-]++";
  private static final String PARAMETER =
      "\\s*+;\\s*+" + TOKEN + "=(?:" + TOKEN + "|\"[^\"\\\\]*+\")";
  private static final String TYPE =
      "\\s*+(?:" + TOKEN + "/" + TOKEN + "|\\*)(?:" + PARAMETER + ")*+\\s*+";
  private static final Pattern TYPES = Pattern.compile(TYPE + "(?:," + TYPE + ")*+");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String type = request.getHeader("Content-Type");
    if (!isWellFormed(type) || type != null && type.contains(",")) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (!isWellFormed(request.getHeader("Accept"))) {
      response.sendError(HttpServletResponse.SC_NOT_ACCEPTABLE);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isWellFormed(String header) {
    return header == null || header.isEmpty() || TYPES.matcher(header).matches();
  }
}
