package com.barron.web.whatsapp;

import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.metrics.Metrics;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Times what providers call, from the head of the request to its answer, whatever that is, and
 * reports what is too large: the server may have said so.
 */
@WebFilter(filterName = "webhook-timing", urlPatterns = "/api/whatsapp/*")
public class WebhookTiming extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private transient Metrics metrics;
  private transient Refusals refusals;

  /** The container makes filters without arguments. */
  @Override
  public void init() {
    metrics = CDI.current().select(Metrics.class).get();
    refusals = CDI.current().select(Refusals.class).get();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      String status = response.getStatus() / 100 + "xx";
      metrics.took("barron.webhook", took, "endpoint", endpoint(request), "status", status);
      if (response.getStatus() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
        refusals.refused(endpoint(request), WebhookRefusal.TOO_LARGE);
      }
    }
  }

  /** One of our own names, whatever was asked for. */
  private static String endpoint(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.endsWith("/api/whatsapp/webhook")) {
      return "message";
    }
    if (path.endsWith("/api/whatsapp/meta/webhook")) {
      return "meta";
    }
    return path.endsWith("/api/whatsapp/status") ? "status" : "other";
  }
}
