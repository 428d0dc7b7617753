package com.barron.api.edge;

import com.barron.api.problem.Correlation;
import com.barron.production.audit.CommandOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Names each call, and tells browsers to run, keep and guess nothing of its answer. */
@WebFilter(filterName = "call-frame", urlPatterns = "/*")
public class CallFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String call = Correlation.begin();
    new CommandOrigin(CommandOrigin.Source.REST, "").enter();
    request.setAttribute(Correlation.HEADER, call);
    response.setHeader(Correlation.HEADER, call);
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    try {
      chain.doFilter(request, response);
    } finally {
      CommandOrigin.leave();
      Correlation.end();
    }
  }
}
