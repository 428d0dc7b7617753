package com.barron.api.resource;

import com.barron.api.call.ActionOutcome;
import com.barron.api.call.CallBody;
import com.barron.api.call.ExternalIds;
import com.barron.api.call.Precondition;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.RepeatableCall;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.OrderJson;
import com.barron.api.representation.TicketActionJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
import com.barron.production.listing.Listing;
import com.barron.production.openwork.acknowledgement.AcknowledgementResult;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderExecution;
import com.barron.production.orders.OrderPlan;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.PlanResult;
import com.barron.production.orders.Planning;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Orders: what planning says of them, and their life on the floor. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class OrdersResource {
  private final Listing<OrderDetails> orders;
  private final RecordSet<OrderDetails> records;
  private final Planning planning;
  private final OrderExecution execution;
  private final SubjectAcknowledgement acknowledgement;
  private final Clock clock;
  private final IdempotentCalls repeatable;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OrdersResource() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public OrdersResource(
      Listing<OrderDetails> orders,
      Planning planning,
      OrderExecution execution,
      SubjectAcknowledgement acknowledgement,
      Clock clock,
      IdempotentCalls repeatable,
      RecordCalls calls) {
    this.orders = orders;
    this.records = new RecordSet<>("/orders", ReferenceKind.ORDER, OrderJson.ORDER, orders);
    this.planning = planning;
    this.execution = execution;
    this.acknowledgement = acknowledgement;
    this.clock = clock;
    this.repeatable = repeatable;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_ORDERS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_ORDERS, OrderJson.ORDER, orders, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_ORDER)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(OrderJson.ORDER, orders, ReferenceKind.ORDER, number, request);
  }

  /** Creates with {@code If-None-Match: *}, replaces with {@code If-Match}. */
  @PUT
  @Path("/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.PUT_ORDER)
  public Response put(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    Reference order = Responses.reference(ReferenceKind.ORDER, number);
    Precondition precondition = Precondition.of(call);
    byte[] body = CallBody.read(content);
    OrderPlan plan = plan(order, JsonInput.read(body, OrderJson.REQUEST));
    Supplier<StoredResponse> effect =
        () ->
            answer(
                precondition.mustBeNew()
                    ? planning.create(plan)
                    : planning.replace(
                        plan, seen -> precondition.matches(OrderJson.ORDER.write(seen))));
    return new RepeatableCall(repeatable, call).answer(Operation.PUT_ORDER, body, effect);
  }

  @POST
  @Path("/{number}/start")
  @Implements(Operation.START_ORDER)
  public Response start(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.START_ORDER,
        records,
        number,
        call,
        content,
        (order, input, by) -> outcome(execution.start(order, by)));
  }

  @POST
  @Path("/{number}/progress")
  @Implements(Operation.PROGRESS_ORDER)
  public Response progress(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.PROGRESS_ORDER,
        records,
        number,
        call,
        content,
        (order, input, by) ->
            outcome(
                execution.progress(order, input.get(OrderJson.PERCENT_COMPLETE).intValue(), by)));
  }

  @POST
  @Path("/{number}/complete")
  @Implements(Operation.COMPLETE_ORDER)
  public Response complete(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.COMPLETE_ORDER,
        records,
        number,
        call,
        content,
        (order, input, by) -> outcome(execution.complete(order, by)));
  }

  @POST
  @Path("/{number}/cancel")
  @Implements(Operation.CANCEL_ORDER)
  public Response cancel(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.CANCEL_ORDER,
        records,
        number,
        call,
        content,
        (order, input, by) -> outcome(execution.cancel(order, by)));
  }

  @POST
  @Path("/{number}/acknowledge")
  @Implements(Operation.ACKNOWLEDGE_ORDER)
  public Response acknowledge(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(
        Operation.ACKNOWLEDGE_ORDER,
        records,
        number,
        call,
        content,
        (order, input, by) -> outcome(acknowledgement.acknowledge(order, by, "")));
  }

  @POST
  @Path("/{number}/promise")
  @Implements(Operation.PROMISE_ORDER)
  public Response promise(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.act(Operation.PROMISE_ORDER, records, number, call, content, this::promised);
  }

  private ActionOutcome promised(Reference order, JsonInput input, PersonId by) {
    Instant until = PromisedTime.read(input, clock);
    String note = input.find(TicketActionJson.NOTE).orElse("");
    return outcome(acknowledgement.promise(order, until, by, note));
  }

  /** An order without a clock that cannot be assigned has ended. */
  private static ActionOutcome outcome(AcknowledgementResult result) {
    if (result.isAccepted()) {
      return ActionOutcome.done();
    }
    boolean hasEnded =
        result instanceof AcknowledgementResult.NothingLeft
            || result instanceof AcknowledgementResult.Missing;
    return ActionOutcome.refused(
        ProblemType.WRONG_STATE, hasEnded ? NotTaken.ENDED : NotTaken.NOTHING_OPEN);
  }

  private static ActionOutcome outcome(OrderResult result) {
    return result instanceof OrderResult.Refused refused
        ? ActionOutcome.refused(ProblemType.WRONG_STATE, refused.reason())
        : ActionOutcome.done();
  }

  private static OrderPlan plan(Reference order, JsonInput input) {
    return new OrderPlan(
        order, input.get(OrderJson.PRODUCT), input.get(OrderJson.DUE_AT), ExternalIds.in(input));
  }

  private static StoredResponse answer(PlanResult result) {
    if (result instanceof PlanResult.Created created) {
      return answer(201, created.order());
    }
    if (result instanceof PlanResult.Replaced replaced) {
      return answer(200, replaced.order());
    }
    if (result instanceof PlanResult.ExternalIdTaken taken) {
      throw ExternalIds.taken(taken.by());
    }
    throw new ProblemException(problem(((PlanResult.Refused) result).reason()));
  }

  private static StoredResponse answer(int status, OrderDetails order) {
    Optional<String> location =
        status == 201 ? Optional.of("/api/v1/orders/" + order.number()) : Optional.empty();
    return new StoredResponse(status, location, OrderJson.ORDER.write(order).toString());
  }

  private static ProblemType problem(PlanResult.Reason reason) {
    return switch (reason) {
      case EXISTS, UNKNOWN, CHANGED_MEANWHILE -> ProblemType.PRECONDITION_FAILED;
      case ENDED -> ProblemType.ORDER_ENDED;
    };
  }

  /** Why somebody does not take care of an order. */
  private enum NotTaken {
    ENDED,
    /** Somebody else does, and nobody was alerted of it. */
    NOTHING_OPEN
  }
}
