package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.CloseFailure;
import com.barron.production.sop.CloseFailureResult;
import com.barron.production.sop.Sops;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Failures of steps: closed with what was done. */
@Path("/actions/failure")
@Singleton
public class FailureActionsResource {
  private static final Set<ReferenceKind> FAILURES = Set.of(ReferenceKind.SOP_FAILURE);

  private final Sops sops;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public FailureActionsResource() {
    this(null);
  }

  @Inject
  public FailureActionsResource(Sops sops) {
    this.sops = sops;
  }

  @POST
  @Path("/close")
  public Response close(@Context HttpServletRequest request) {
    Command command = Command.of(request, FAILURES);
    if (command.note().isEmpty()) {
      return command.answer(Outcome.Kind.NOTE_NEEDED);
    }
    return command.answer(
        kind(sops.close(new CloseFailure(command.subject(), command.note(), command.by()))));
  }

  private static Outcome.Kind kind(CloseFailureResult result) {
    if (result instanceof CloseFailureResult.Refused refused) {
      return switch (refused.reason()) {
        case UNKNOWN -> Outcome.Kind.UNKNOWN;
        case OVER -> Outcome.Kind.NOT_NOW;
      };
    }
    return Outcome.Kind.FAILURE_CLOSED;
  }
}
