package com.barron.web;

import com.barron.web.health.ApplicationState;
import com.barron.whatsapp.conversation.WarmUp;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;

/**
 * Warms the node up, and tells health when requests are taken here. It has no address: it is the
 * last servlet to be initialised (web.xml), which is the last that the server does before it opens
 * the addresses of the web, the last part of the application to start.
 */
public class ApplicationLifecycle extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ARCHIVE = "web";

  private transient ApplicationState state;

  @Override
  public void init() {
    state = CDI.current().select(ApplicationState.class).get();
    CDI.current().select(WarmUp.class).get().run();
    state.started(ARCHIVE);
  }

  @Override
  public void destroy() {
    state.stopping(ARCHIVE);
  }
}
