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
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Failures of steps: closed with what was done. */
@Path("/actions/failure")
@Singleton
public class FailureActionsResource {
  private static final Set<ReferenceKind> FAILURES = Set.of(ReferenceKind.SOP_FAILURE);

  private final Sops sops;
  private final FormAnswer formAnswer;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public FailureActionsResource() {
    this(null, null);
  }

  @Inject
  public FailureActionsResource(Sops sops, FormAnswer formAnswer) {
    this.sops = sops;
    this.formAnswer = formAnswer;
  }

  @POST
  @Path("/close")
  public Response close(@Context HttpServletRequest request, @Context UriInfo uri) {
    Command command = Command.of(request, FAILURES);
    Outcome.Kind kind =
        command.note().isEmpty()
            ? Outcome.Kind.NOTE_NEEDED
            : kind(sops.close(new CloseFailure(command.subject(), command.note(), command.by())));
    return formAnswer.of(command, kind, request, uri);
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
