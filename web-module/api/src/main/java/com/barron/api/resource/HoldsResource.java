package com.barron.api.resource;

import com.barron.api.call.ActionOutcome;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.DefectJson;
import com.barron.production.listing.Listing;
import com.barron.production.quality.Holds;
import com.barron.production.quality.RefusalResult;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.listing.HoldEntry;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Holds of orders, by the numbers of the defects that cause them. */
@Path("/holds")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class HoldsResource {
  private final Listing<HoldEntry> entries;
  private final RecordSet<HoldEntry> records;
  private final Holds holds;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public HoldsResource() {
    this(null, null, null);
  }

  @Inject
  public HoldsResource(Listing<HoldEntry> entries, Holds holds, RecordCalls calls) {
    this.entries = entries;
    this.records = new RecordSet<>("/holds", ReferenceKind.DEFECT, DefectJson.HOLD, entries);
    this.holds = holds;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_HOLDS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_HOLDS, DefectJson.HOLD, entries, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_HOLD)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(DefectJson.HOLD, entries, ReferenceKind.DEFECT, number, request);
  }

  @POST
  @Path("/{number}/release")
  @Implements(Operation.RELEASE_HOLD)
  public Response release(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.RELEASE_HOLD,
        records,
        number,
        call,
        content,
        (defect, input, by) -> outcome(holds.release(defect, by)));
  }

  @POST
  @Path("/{number}/refuse")
  @Implements(Operation.REFUSE_RELEASE)
  public Response refuse(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.REFUSE_RELEASE,
        records,
        number,
        call,
        content,
        (defect, input, by) ->
            outcome(holds.refuse(defect, by, input.find(DefectJson.REASON).orElse(""))));
  }

  private static ActionOutcome outcome(ReleaseResult result) {
    if (result instanceof ReleaseResult.Refused refused) {
      return ActionOutcome.refused(problem(refused.reason()), refused.reason());
    }
    return result instanceof ReleaseResult.SecondNeeded
        ? ActionOutcome.asked()
        : ActionOutcome.done();
  }

  private static ProblemType problem(ReleaseResult.Reason reason) {
    return switch (reason) {
      case UNKNOWN, OVER, NO_HOLD -> ProblemType.WRONG_STATE;
      case ASKED_BY_YOU, RECORDED_BY_YOU, NOT_INDEPENDENT -> ProblemType.SECOND_PERSON_NEEDED;
    };
  }

  private static ActionOutcome outcome(RefusalResult result) {
    if (result instanceof RefusalResult.NotRefused not) {
      return ActionOutcome.refused(
          switch (not.reason()) {
            case UNKNOWN, NOT_ASKED -> ProblemType.WRONG_STATE;
            case ASKED_BY_YOU -> ProblemType.SECOND_PERSON_NEEDED;
          },
          not.reason());
    }
    return ActionOutcome.done();
  }
}
