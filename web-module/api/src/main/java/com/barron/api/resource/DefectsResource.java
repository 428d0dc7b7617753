package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.DefectJson;
import com.barron.api.schema.Field;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.CallAnswer;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.listing.Listing;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
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
import java.util.List;
import java.util.Optional;

/** Defects. What decides about them (close, release a hold) is to come here as actions. */
@Path("/defects")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class DefectsResource {
  private final Listing<DefectEntry> entries;
  private final Defects defects;
  private final IdempotentCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DefectsResource() {
    this(null, null, null);
  }

  @Inject
  public DefectsResource(Listing<DefectEntry> entries, Defects defects, IdempotentCalls calls) {
    this.entries = entries;
    this.defects = defects;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_DEFECTS)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_DEFECTS, DefectJson.DEFECT, entries, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_DEFECT)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(DefectJson.DEFECT, entries, ReferenceKind.DEFECT, number, request);
  }

  /** Recorded by the person that the key belongs to. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.RECORD_DEFECT)
  public Response record(@Context HttpServletRequest call, InputStream content) {
    byte[] body = CallBody.read(content);
    JsonInput input = JsonInput.read(body, DefectJson.REQUEST);
    RecordDefect command = command(input, Caller.of(call).key().person());
    return new RepeatableCall(calls, call)
        .answer(Operation.RECORD_DEFECT, body, () -> answer(defects.record(command), command));
  }

  private static RecordDefect command(JsonInput input, PersonId reporter) {
    return new RecordDefect(
        input.get(DefectJson.ORDER),
        input.get(DefectJson.TYPE),
        input.get(DefectJson.SEVERITY),
        reporter);
  }

  private CallAnswer answer(RecordResult result, RecordDefect command) {
    if (result instanceof RecordResult.Refused refused) {
      throw noSuch(
          switch (refused.reason()) {
            case UNKNOWN_ORDER -> DefectJson.ORDER;
            case UNKNOWN_DEFECT_TYPE -> DefectJson.TYPE;
          });
    }
    Reference number = ((RecordResult.Recorded) result).defect();
    return new CallAnswer(
        201,
        Optional.of("/api/v1/defects/" + number),
        DefectJson.DEFECT.write(recorded(number, command)).toString());
  }

  /** As a listing would have it; within the transaction that recorded it. */
  private DefectEntry recorded(Reference number, RecordDefect command) {
    DefectView view =
        defects
            .find(number)
            .found()
            .orElseThrow(() -> new IllegalStateException(number + " is lost"));
    return new DefectEntry(
        number,
        view.order(),
        command.defectTypeCode(),
        view.type(),
        view.severity(),
        view.status(),
        view.holdsOrder(),
        view.reporter(),
        view.recordedAt(),
        Optional.empty());
  }

  private static ProblemException noSuch(Field<?> field) {
    return new ProblemException(
        ProblemType.VALIDATION,
        List.of(FieldError.ofField(field.name(), Code.NO_SUCH, "it does not exist")));
  }
}
