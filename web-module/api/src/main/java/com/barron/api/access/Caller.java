package com.barron.api.access;

import com.barron.production.audit.CommandOrigin;
import com.barron.production.integration.IntegrationKey;
import com.barron.production.integration.KeyUse.CallQuota;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/** Whose key a call came with, and what is left of its calls. */
public record Caller(IntegrationKey key, CallQuota quota) {
  private static final String PROPERTY = Caller.class.getName();

  /**
   * The caller of a call that has been let in.
   *
   * @throws IllegalStateException when it needed no key
   */
  public static Caller of(HttpServletRequest call) {
    return Optional.ofNullable((Caller) call.getAttribute(PROPERTY))
        .orElseThrow(() -> new IllegalStateException("nobody is known"));
  }

  static Optional<Caller> find(ContainerRequestContext call) {
    return Optional.ofNullable((Caller) call.getProperty(PROPERTY));
  }

  /**
   * What it does from now on is done with its key. A property of Jakarta REST is an attribute of
   * the servlet container.
   */
  void enter(ContainerRequestContext call) {
    call.setProperty(PROPERTY, this);
    new CommandOrigin(CommandOrigin.Source.REST, "KEY-" + key.id(), Optional.of(key.person()))
        .enter();
  }
}
