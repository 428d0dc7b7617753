package com.barron.web.health;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;

/**
 * Tells health when an archive takes requests. It has no address: it is the last servlet that the
 * archive's web.xml initialises, which is the last that the server does before it opens the
 * archive's addresses.
 */
public class ArchiveLifecycle extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private transient ApplicationState state;

  @Override
  public void init() {
    state = CDI.current().select(ApplicationState.class).get();
    state.started(archive());
  }

  @Override
  public void destroy() {
    state.stopping(archive());
  }

  private String archive() {
    return getInitParameter("archive");
  }
}
