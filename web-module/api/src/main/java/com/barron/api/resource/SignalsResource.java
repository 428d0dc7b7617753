package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.call.Answers;
import com.barron.api.call.CallBody;
import com.barron.api.call.RepeatableCall;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.SignalJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.CallAnswer;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.listing.Listing;
import com.barron.production.maintenance.listing.MachineEntry;
import com.barron.production.maintenance.signals.Signal;
import com.barron.production.maintenance.signals.SignalAnswer;
import com.barron.production.maintenance.signals.SignalLog;
import com.barron.production.maintenance.signals.Signals;
import com.barron.production.maintenance.signals.SignalsResult;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What machines say of themselves. */
@Path("/machines/{number}/signals")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SignalsResource {
  private final Listing<MachineEntry> machines;
  private final SignalLog signalLog;
  private final Signals signals;
  private final IdempotentCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SignalsResource() {
    this(null, null, null, null);
  }

  @Inject
  public SignalsResource(
      Listing<MachineEntry> machines, SignalLog signalLog, Signals signals, IdempotentCalls calls) {
    this.machines = machines;
    this.signalLog = signalLog;
    this.signals = signals;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_SIGNALS)
  public Response list(@PathParam("number") String number, @Context UriInfo uri) {
    Reference machine = Answers.find(machines, ReferenceKind.MACHINE, number).number();
    return Answers.page(
        Operation.LIST_SIGNALS,
        SignalJson.SIGNAL,
        request -> signalLog.page(machine, request),
        uri);
  }

  /** Brought by the person that the key belongs to. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.RECEIVE_SIGNAL)
  public Response receive(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    Reference machine = Answers.reference(ReferenceKind.MACHINE, number);
    byte[] body = CallBody.read(content);
    Signal signal = signal(JsonInput.read(body, SignalJson.REQUEST));
    return new RepeatableCall(calls, call)
        .answer(
            Operation.RECEIVE_SIGNAL,
            body,
            () ->
                answer(signals.receive(machine, List.of(signal), Caller.of(call).key().person())));
  }

  private static Signal signal(JsonInput input) {
    return new Signal(
        input.get(SignalJson.EVENT_ID),
        input.get(SignalJson.STATE),
        input.get(SignalJson.OCCURRED_AT),
        input.find(SignalJson.CODE),
        input.find(SignalJson.DESCRIPTION));
  }

  private static CallAnswer answer(SignalsResult result) {
    if (!(result instanceof SignalsResult.Received received)) {
      throw Answers.notFound();
    }
    SignalAnswer answer = received.answers().get(0);
    if (answer.outcome().isRefused()) {
      throw new ProblemException(
          ProblemType.VALIDATION,
          List.of(
              FieldError.ofField(
                  SignalJson.OCCURRED_AT.name(),
                  Code.RANGE,
                  "at most "
                      + Signal.AHEAD_AT_MOST.toMinutes()
                      + " minutes ahead of the server and "
                      + Signal.OLD_AT_MOST.toDays()
                      + " days old")));
    }
    return new CallAnswer(201, Optional.empty(), SignalJson.ANSWER.write(answer).toString());
  }
}
