package com.barron.api.access;

import com.barron.api.operation.Implements;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.production.integration.Scope;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets a key do what its scopes allow, by the table of calls, and nothing that is not in it. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ScopeFilter implements ContainerRequestFilter {
  @Context private ResourceInfo called;

  @Override
  public void filter(ContainerRequestContext call) {
    Caller.find(call).ifPresent(this::check);
  }

  private void check(Caller caller) {
    Implements operation = called.getResourceMethod().getAnnotation(Implements.class);
    if (operation == null) {
      throw new ProblemException(ProblemType.FORBIDDEN, "No key may do this.");
    }
    Scope needed = operation.value().scope();
    if (!caller.key().allows(needed)) {
      throw new ProblemException(
          ProblemType.FORBIDDEN, "The key lacks the scope " + needed.word() + ".");
    }
  }
}
