package com.barron.console.session;

import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Where the product is reached by HTTPS, its cookie goes over HTTPS alone. */
@WebListener
public class SessionCookieSecurity implements ServletContextListener {
  private final Settings settings;

  @Inject
  public SessionCookieSecurity(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event
        .getServletContext()
        .getSessionCookieConfig()
        .setSecure("https".equals(settings.publicUrl().getScheme()));
  }
}
