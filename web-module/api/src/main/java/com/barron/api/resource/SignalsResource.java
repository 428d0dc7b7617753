package com.barron.api.resource;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.access.Caller;
import com.barron.api.call.CallBody;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.RepeatableCall;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.representation.SignalJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
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
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
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
    Reference machine = Responses.find(machines, ReferenceKind.MACHINE, number).number();
    return Responses.page(
        Operation.LIST_SIGNALS,
        SignalJson.SIGNAL,
        request -> signalLog.page(machine, request),
        uri);
  }

  /**
   * Brought by the person that the key belongs to: one signal, or up to {@link Signals#MOST} in an
   * array. What was known before is answered as it was then.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.RECEIVE_SIGNAL)
  public Response receive(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    Reference machine = Responses.reference(ReferenceKind.MACHINE, number);
    byte[] body = CallBody.read(content);
    boolean isArray = JsonInput.isArray(body);
    List<Signal> told =
        isArray
            ? JsonInput.readAll(body, SignalJson.REQUEST, Signals.MOST).stream()
                .map(SignalsResource::signal)
                .toList()
            : List.of(signal(JsonInput.read(body, SignalJson.REQUEST)));
    return new RepeatableCall(calls, call)
        .answer(
            Operation.RECEIVE_SIGNAL,
            body,
            () -> {
              List<SignalAnswer> answers = received(machine, told, call);
              return isArray ? all(answers) : one(answers.get(0));
            });
  }

  private List<SignalAnswer> received(
      Reference machine, List<Signal> told, HttpServletRequest call) {
    SignalsResult result = signals.receive(machine, told, Caller.of(call).key().person());
    if (result instanceof SignalsResult.Received received) {
      return received.answers();
    }
    throw Responses.notFound();
  }

  private static Signal signal(JsonInput input) {
    return new Signal(
        input.get(SignalJson.EVENT_ID),
        input.get(SignalJson.STATE),
        input.get(SignalJson.OCCURRED_AT),
        input.find(SignalJson.CODE),
        input.find(SignalJson.DESCRIPTION));
  }

  /** Of several each tells what came of it, also that it was refused. */
  private static StoredResponse all(List<SignalAnswer> answers) {
    JsonArrayBuilder items = JSON.createArrayBuilder();
    answers.stream().map(SignalJson.ANSWER::write).forEach(items::add);
    return answer(
        answers.stream().allMatch(SignalAnswer::isRepeated),
        JSON.createObjectBuilder().add("items", items).build());
  }

  private static StoredResponse one(SignalAnswer answer) {
    if (answer.outcome().isRefused()) {
      throw FieldProblem.of(
          SignalJson.OCCURRED_AT,
          Code.RANGE,
          "at most "
              + Signal.AHEAD_AT_MOST.toMinutes()
              + " minutes ahead of the server and "
              + Signal.OLD_AT_MOST.toDays()
              + " days old");
    }
    return answer(answer.isRepeated(), SignalJson.ANSWER.write(answer));
  }

  private static StoredResponse answer(boolean isKnown, JsonObject body) {
    return new StoredResponse(isKnown ? 200 : 201, Optional.empty(), body.toString());
  }
}
