package com.barron.web.simulator;

import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Where the simulator is off, its pages, files and addresses do not exist, and attachments are not
 * served: there is no log-in that could identify the visitor. Where a real channel or a public
 * address is set, it is there for this machine alone. Where it is on, other sites cannot write
 * through a visitor's browser.
 */
@WebFilter(
    filterName = "simulator-gate",
    urlPatterns = {
      "/simulator",
      "/simulator/*",
      "/api/simulator",
      "/api/simulator/*",
      "/api/attachments",
      "/api/attachments/*"
    })
public class SimulatorGate extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient Settings settings;

  @Inject
  public SimulatorGate(Settings settings) {
    this.settings = settings;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!settings.simulator() || settings.isExposed() && !LoopbackCheck.isFromHere(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!OriginCheck.isOurs(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }
}
