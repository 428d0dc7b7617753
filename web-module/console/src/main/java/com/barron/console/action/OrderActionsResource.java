package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.production.orders.OrderExecution;
import com.barron.production.orders.OrderResult;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Orders: started, on their way, completed, cancelled. */
@Path("/actions/order")
@Singleton
public class OrderActionsResource {
  private static final Set<ReferenceKind> ORDERS = Set.of(ReferenceKind.ORDER);
  private static final int ALL = 100;

  private final OrderExecution orderExecution;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OrderActionsResource() {
    this(null);
  }

  @Inject
  public OrderActionsResource(OrderExecution orderExecution) {
    this.orderExecution = orderExecution;
  }

  @POST
  @Path("/start")
  public Response start(@Context HttpServletRequest request) {
    Command command = Command.of(request, ORDERS);
    return answer(command, orderExecution.start(command.subject(), command.by()));
  }

  @POST
  @Path("/progress")
  public Response progress(@Context HttpServletRequest request) {
    Command command = Command.of(request, ORDERS);
    String percent = FormInput.text(request, "percent").strip();
    if (!percent.matches("[0-9]{1,3}") || Integer.parseInt(percent) > ALL) {
      throw new BadRequestException();
    }
    return answer(
        command,
        orderExecution.progress(command.subject(), Integer.parseInt(percent), command.by()));
  }

  @POST
  @Path("/complete")
  public Response complete(@Context HttpServletRequest request) {
    Command command = Command.of(request, ORDERS);
    return answer(command, orderExecution.complete(command.subject(), command.by()));
  }

  @POST
  @Path("/cancel")
  public Response cancel(@Context HttpServletRequest request) {
    Command command = Command.of(request, ORDERS);
    return answer(command, orderExecution.cancel(command.subject(), command.by()));
  }

  private static Response answer(Command command, OrderResult result) {
    if (result instanceof OrderResult.Unknown) {
      return command.answer(Outcome.Kind.UNKNOWN);
    }
    return command.answer(
        result instanceof OrderResult.Done ? Outcome.Kind.ORDER_CHANGED : Outcome.Kind.NOT_NOW);
  }
}
