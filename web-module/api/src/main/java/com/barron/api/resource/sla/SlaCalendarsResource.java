package com.barron.api.resource.sla;

import com.barron.api.call.CallBody;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.Precondition;
import com.barron.api.call.RepeatableCall;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.CalendarJson;
import com.barron.api.representation.SlaJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
import com.barron.production.sla.listing.CalendarChange;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.SlaCalendars;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/** When time counts. */
@Path("/sla-calendars")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SlaCalendarsResource {
  private final SlaCalendars calendars;
  private final IdempotentCalls repeatable;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SlaCalendarsResource() {
    this(null, null);
  }

  @Inject
  public SlaCalendarsResource(SlaCalendars calendars, IdempotentCalls repeatable) {
    this.calendars = calendars;
    this.repeatable = repeatable;
  }

  @GET
  @Implements(Operation.LIST_SLA_CALENDARS)
  public Response list() {
    return Responses.list(CalendarJson.CALENDAR, calendars.all());
  }

  @GET
  @Path("/{code}")
  @Implements(Operation.READ_SLA_CALENDAR)
  public Response read(@PathParam("code") String code, @Context Request request) {
    return calendars
        .find(code)
        .map(calendar -> Responses.one(CalendarJson.CALENDAR, calendar, request))
        .orElseThrow(Responses::notFound);
  }

  /** Creates with {@code If-None-Match: *}, replaces with {@code If-Match}. */
  @PUT
  @Path("/{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.PUT_SLA_CALENDAR)
  public Response put(
      @PathParam("code") String code, @Context HttpServletRequest call, InputStream content) {
    String named = SlaJson.CALENDAR_OF.type().parse(code).orElseThrow(Responses::notFound);
    Precondition precondition = Precondition.of(call);
    byte[] body = CallBody.read(content);
    CalendarEntry calendar =
        CalendarInput.calendar(named, JsonInput.read(body, CalendarJson.REQUEST));
    return new RepeatableCall(repeatable, call)
        .answer(Operation.PUT_SLA_CALENDAR, body, () -> put(calendar, precondition));
  }

  private StoredResponse put(CalendarEntry calendar, Precondition precondition) {
    CalendarChange change =
        precondition.mustBeNew()
            ? calendars.add(calendar)
            : calendars.replace(
                calendar, seen -> precondition.matches(CalendarJson.CALENDAR.write(seen)));
    return switch (change) {
      case ADDED -> answer(201, Optional.of("/api/v1/sla-calendars/" + calendar.code()), calendar);
      case REPLACED -> answer(200, Optional.empty(), calendar);
      case UNKNOWN -> throw Responses.notFound();
      case EXISTS, CHANGED_MEANWHILE -> throw new ProblemException(ProblemType.PRECONDITION_FAILED);
      case NAME_TAKEN ->
          throw FieldProblem.of(CalendarJson.NAME, Code.REPEATED, "another calendar has it");
      case NO_SUCH_ZONE -> throw FieldProblem.noSuch(CalendarJson.ZONE);
    };
  }

  private StoredResponse answer(int status, Optional<String> location, CalendarEntry calendar) {
    CalendarEntry stored = calendars.find(calendar.code()).orElseThrow();
    return new StoredResponse(status, location, CalendarJson.CALENDAR.write(stored).toString());
  }
}
