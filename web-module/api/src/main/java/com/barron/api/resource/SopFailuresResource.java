package com.barron.api.resource;

import com.barron.api.call.ActionOutcome;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.SopJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.listing.Listing;
import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.CloseFailure;
import com.barron.production.sop.CloseFailureResult;
import com.barron.production.sop.ReportFailure;
import com.barron.production.sop.ReportFailureResult;
import com.barron.production.sop.Sops;
import com.barron.production.sop.listing.FailureEntry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import java.util.OptionalInt;

/** Failures of steps: reported, and closed with what was done. */
@Path("/sop-failures")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SopFailuresResource {
  private final Listing<FailureEntry> failures;
  private final RecordSet<FailureEntry> records;
  private final Sops sops;
  private final Orders orders;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SopFailuresResource() {
    this(null, null, null, null);
  }

  @Inject
  public SopFailuresResource(
      Listing<FailureEntry> failures, Sops sops, Orders orders, RecordCalls calls) {
    this.failures = failures;
    this.records =
        new RecordSet<>("/sop-failures", ReferenceKind.SOP_FAILURE, SopJson.FAILURE, failures);
    this.sops = sops;
    this.orders = orders;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_SOP_FAILURES)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_SOP_FAILURES, SopJson.FAILURE, failures, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_SOP_FAILURE)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(SopJson.FAILURE, failures, ReferenceKind.SOP_FAILURE, number, request);
  }

  /** Reported by the person that the key belongs to. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.REPORT_SOP_FAILURE)
  public Response report(@Context HttpServletRequest call, InputStream content) {
    return calls.create(Operation.REPORT_SOP_FAILURE, records, call, content, this::reported);
  }

  private Reference reported(JsonInput input, PersonId by) {
    Reference order = input.get(SopJson.ORDER);
    if (orders.find(order).found().isEmpty()) {
      throw FieldProblem.noSuch(SopJson.ORDER);
    }
    ReportFailureResult result =
        sops.reportFailure(
            new ReportFailure(
                input.get(SopJson.SOP_OF),
                input
                    .find(SopJson.REVISION)
                    .map(revision -> OptionalInt.of(revision.intValue()))
                    .orElseGet(OptionalInt::empty),
                input.get(SopJson.STEP).intValue(),
                order,
                input.get(SopJson.OBSERVATION),
                by));
    if (result instanceof ReportFailureResult.Reported reported) {
      return reported.failure();
    }
    throw FieldProblem.of(SopJson.STEP, Code.NO_SUCH, "the revision in force has no such step");
  }

  @POST
  @Path("/{number}/close")
  @Implements(Operation.CLOSE_SOP_FAILURE)
  public Response close(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.CLOSE_SOP_FAILURE,
        records,
        number,
        call,
        content,
        (failure, input, by) ->
            outcome(sops.close(new CloseFailure(failure, input.get(SopJson.MEASURE), by))));
  }

  private static ActionOutcome outcome(CloseFailureResult result) {
    return result instanceof CloseFailureResult.Refused refused
        ? ActionOutcome.refused(ProblemType.WRONG_STATE, refused.reason())
        : ActionOutcome.done();
  }
}
