package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.UndoJson;
import com.barron.api.representation.UndoJson.Undone;
import com.barron.production.audit.RecordUndo;
import com.barron.production.audit.UndoResult;
import com.barron.production.reference.Reference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Taking back what was done by mistake, whatever kind of record it was done to. */
@Path("/records")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class UndoResource {
  private final RecordUndo undo;

  /** Why nothing was taken back. */
  private enum NotUndone {
    /** The key did nothing to it that was not taken back. */
    NOTHING,
    TOO_LATE,
    /** What it did last to it cannot be taken back. */
    FINAL
  }

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public UndoResource() {
    this(null);
  }

  @Inject
  public UndoResource(RecordUndo undo) {
    this.undo = undo;
  }

  @POST
  @Path("/{number}/undo")
  @Implements(Operation.UNDO)
  public Response undo(@PathParam("number") String number, @Context HttpServletRequest call) {
    Reference record =
        Reference.parse(number)
            .filter(found -> found.toString().equals(number))
            .orElseThrow(Responses::notFound);
    return Responses.state(
        UndoJson.UNDONE, undone(undo.undo(record, Caller.of(call).key().person())));
  }

  private static Undone undone(UndoResult result) {
    if (result instanceof UndoResult.Withdrawn withdrawn) {
      return new Undone(withdrawn.subject(), true, withdrawn.order());
    }
    if (result instanceof UndoResult.Reverted reverted) {
      return new Undone(reverted.subject(), false, Optional.empty());
    }
    throw new ProblemException(Problem.because(ProblemType.WRONG_STATE, reason(result)));
  }

  private static Enum<?> reason(UndoResult result) {
    if (result instanceof UndoResult.Refused refused) {
      return refused.reason();
    }
    if (result instanceof UndoResult.TooLate) {
      return NotUndone.TOO_LATE;
    }
    return result instanceof UndoResult.Final ? NotUndone.FINAL : NotUndone.NOTHING;
  }
}
