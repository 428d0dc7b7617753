package com.barron.api.resource;

import com.barron.api.call.ActionOutcome;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.DefectJson;
import com.barron.api.representation.TicketActionJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.Scope;
import com.barron.production.listing.Listing;
import com.barron.production.openwork.acknowledgement.AcknowledgementResult;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.people.PersonId;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.handling.CloseDefect;
import com.barron.production.quality.handling.CloseResult;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.quality.listing.DefectEntry;
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
import java.time.Clock;
import java.time.Instant;

/** Defects: recorded, taken care of, and closed. */
@Path("/defects")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DefectsResource {
  private final Listing<DefectEntry> entries;
  private final RecordSet<DefectEntry> records;
  private final Defects defects;
  private final DefectHandling handling;
  private final SubjectAcknowledgement acknowledgement;
  private final Clock clock;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectsResource() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public DefectsResource(
      Listing<DefectEntry> entries,
      Defects defects,
      DefectHandling handling,
      SubjectAcknowledgement acknowledgement,
      Clock clock,
      RecordCalls calls) {
    this.entries = entries;
    this.records = new RecordSet<>("/defects", ReferenceKind.DEFECT, DefectJson.DEFECT, entries);
    this.defects = defects;
    this.handling = handling;
    this.acknowledgement = acknowledgement;
    this.clock = clock;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_DEFECTS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_DEFECTS, DefectJson.DEFECT, entries, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_DEFECT)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(DefectJson.DEFECT, entries, ReferenceKind.DEFECT, number, request);
  }

  /** Recorded by the person that the key belongs to. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.RECORD_DEFECT)
  public Response record(@Context HttpServletRequest call, InputStream content) {
    return calls.create(Operation.RECORD_DEFECT, records, call, content, this::recorded);
  }

  private Reference recorded(JsonInput input, PersonId by) {
    RecordResult result =
        defects.record(
            new RecordDefect(
                input.get(DefectJson.ORDER),
                input.get(DefectJson.TYPE),
                input.get(DefectJson.SEVERITY),
                by));
    if (result instanceof RecordResult.Refused refused) {
      throw FieldProblem.noSuch(
          switch (refused.reason()) {
            case UNKNOWN_ORDER -> DefectJson.ORDER;
            case UNKNOWN_DEFECT_TYPE -> DefectJson.TYPE;
          });
    }
    return ((RecordResult.Recorded) result).defect();
  }

  @POST
  @Path("/{number}/acknowledge")
  @Implements(Operation.ACKNOWLEDGE_DEFECT)
  public Response acknowledge(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.ACKNOWLEDGE_DEFECT,
        records,
        number,
        call,
        content,
        (defect, input, by) -> outcome(acknowledgement.acknowledge(defect, by, "")));
  }

  @POST
  @Path("/{number}/promise")
  @Implements(Operation.PROMISE_DEFECT)
  public Response promise(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(Operation.PROMISE_DEFECT, records, number, call, content, this::promised);
  }

  private ActionOutcome promised(Reference defect, JsonInput input, PersonId by) {
    Instant until = PromisedTime.read(input, clock);
    String note = input.find(TicketActionJson.NOTE).orElse("");
    return outcome(acknowledgement.promise(defect, until, by, note));
  }

  @POST
  @Path("/{number}/close")
  @Implements(Operation.CLOSE_DEFECT)
  public Response close(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.CLOSE_DEFECT,
        records,
        number,
        call,
        content,
        (defect, input, by) ->
            outcome(
                handling.close(
                    new CloseDefect(
                        defect,
                        input.get(DefectJson.DISPOSITION),
                        input.get(DefectJson.NOTE),
                        by))));
  }

  private static ActionOutcome outcome(AcknowledgementResult result) {
    if (result instanceof AcknowledgementResult.TakenByOther) {
      return ActionOutcome.refused(ProblemType.WRONG_STATE, NotTaken.TAKEN);
    }
    return result.isAccepted()
        ? ActionOutcome.done()
        : ActionOutcome.refused(ProblemType.WRONG_STATE, NotTaken.OVER);
  }

  private static ActionOutcome outcome(CloseResult result) {
    if (result instanceof CloseResult.Refused refused) {
      if (refused.reason() == CloseResult.Reason.MAY_NOT_RELEASE) {
        throw new ProblemException(
            ProblemType.FORBIDDEN, "The key lacks the scope " + Scope.HOLDS_RELEASE.word() + ".");
      }
      return ActionOutcome.refused(problem(refused.reason()), refused.reason());
    }
    return result instanceof CloseResult.SecondNeeded
        ? ActionOutcome.asked()
        : ActionOutcome.done();
  }

  private static ProblemType problem(CloseResult.Reason reason) {
    return switch (reason) {
      case UNKNOWN, OVER -> ProblemType.WRONG_STATE;
      case MAY_NOT_RELEASE -> ProblemType.FORBIDDEN;
      case OTHER_DISPOSITION -> ProblemType.DISPOSITION_DIFFERS;
      case ASKED_BY_YOU, RECORDED_BY_YOU, NOT_INDEPENDENT -> ProblemType.SECOND_PERSON_NEEDED;
    };
  }

  /** Why somebody does not take care of a defect. */
  private enum NotTaken {
    /** Somebody else does. */
    TAKEN,
    OVER
  }
}
