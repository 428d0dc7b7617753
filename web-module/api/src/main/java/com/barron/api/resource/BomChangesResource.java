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
import com.barron.api.representation.BomJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.DecisionResult;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.SubmitResult;
import com.barron.production.bom.listing.ChangeEntry;
import com.barron.production.listing.Listing;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
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

/** Change requests: proposed, approved and rejected. */
@Path("/bom-changes")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class BomChangesResource {
  private final Listing<ChangeEntry> changes;
  private final RecordSet<ChangeEntry> records;
  private final BomChanges bomChanges;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public BomChangesResource() {
    this(null, null, null);
  }

  @Inject
  public BomChangesResource(
      Listing<ChangeEntry> changes, BomChanges bomChanges, RecordCalls calls) {
    this.changes = changes;
    this.records =
        new RecordSet<>("/bom-changes", ReferenceKind.BOM_CHANGE, BomJson.CHANGE, changes);
    this.bomChanges = bomChanges;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_BOM_CHANGES)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_BOM_CHANGES, BomJson.CHANGE, changes, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_BOM_CHANGE)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(BomJson.CHANGE, changes, ReferenceKind.BOM_CHANGE, number, request);
  }

  /** Proposed by the person that the key belongs to. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.PROPOSE_BOM_CHANGE)
  public Response propose(@Context HttpServletRequest call, InputStream content) {
    return calls.create(Operation.PROPOSE_BOM_CHANGE, records, call, content, this::proposed);
  }

  private Reference proposed(JsonInput input, PersonId by) {
    SubmitResult result =
        bomChanges.submit(
            new SubmitChange(
                input.get(BomJson.BOM_OF),
                input.get(BomJson.PART_NUMBER),
                new Quantity(input.get(BomJson.NEW_QUANTITY)),
                input.get(BomJson.REASON),
                by));
    if (result instanceof SubmitResult.Submitted submitted) {
      return submitted.change();
    }
    throw switch (((SubmitResult.Refused) result).reason()) {
      case NO_SUCH_COMPONENT ->
          FieldProblem.of(BomJson.PART_NUMBER, Code.NO_SUCH, "the bill has no such component");
      case SAME_QUANTITY ->
          FieldProblem.of(BomJson.NEW_QUANTITY, Code.RANGE, "another quantity than the bill has");
      case TOO_MANY_DECIMALS ->
          FieldProblem.of(
              BomJson.NEW_QUANTITY, Code.RANGE, "no more decimals than the component's unit has");
    };
  }

  @POST
  @Path("/{number}/approve")
  @Implements(Operation.APPROVE_BOM_CHANGE)
  public Response approve(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.APPROVE_BOM_CHANGE,
        records,
        number,
        call,
        content,
        (change, input, by) -> outcome(bomChanges.approve(change, by)));
  }

  @POST
  @Path("/{number}/reject")
  @Implements(Operation.REJECT_BOM_CHANGE)
  public Response reject(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.REJECT_BOM_CHANGE,
        records,
        number,
        call,
        content,
        (change, input, by) ->
            outcome(bomChanges.reject(change, by, input.find(BomJson.REASON).orElse(""))));
  }

  private static ActionOutcome outcome(DecisionResult result) {
    if (result instanceof DecisionResult.Refused refused) {
      return ActionOutcome.refused(
          switch (refused.reason()) {
            case OVER, REASON_TOO_LONG -> ProblemType.WRONG_STATE;
            case OWN_PROPOSAL, NOT_INDEPENDENT -> ProblemType.SECOND_PERSON_NEEDED;
            case NO_SUCH_COMPONENT, BILL_CHANGED -> ProblemType.BILL_CHANGED;
          },
          refused.reason());
    }
    return ActionOutcome.done();
  }
}
