package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.production.orders.OrderExecution;
import com.barron.production.orders.OrderResult;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;

/** Orders: started, on their way, completed, cancelled. */
@Path("/actions/order")
@Singleton
public class OrderActionsResource {
  private static final Set<ReferenceKind> ORDERS = Set.of(ReferenceKind.ORDER);
  private static final int ALL = 100;

  private final OrderExecution orderExecution;
  private final FormAnswer formAnswer;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OrderActionsResource() {
    this(null, null);
  }

  @Inject
  public OrderActionsResource(OrderExecution orderExecution, FormAnswer formAnswer) {
    this.orderExecution = orderExecution;
    this.formAnswer = formAnswer;
  }

  @POST
  @Path("/start")
  public Response start(@Context HttpServletRequest request) {
    Command command = Command.of(request, ORDERS);
    return answer(command, orderExecution.start(command.subject(), command.by()));
  }

  @POST
  @Path("/progress")
  public Response progress(@Context HttpServletRequest request, @Context UriInfo uri) {
    Command command = Command.of(request, ORDERS);
    String percent = FormInput.text(request, "percent").strip();
    boolean isPercent = percent.matches("[0-9]{1,3}") && Integer.parseInt(percent) <= ALL;
    return formAnswer.of(
        command,
        isPercent
            ? kind(
                orderExecution.progress(command.subject(), Integer.parseInt(percent), command.by()))
            : Outcome.Kind.PERCENT_UNFIT,
        request,
        uri);
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
    return command.answer(kind(result));
  }

  private static Outcome.Kind kind(OrderResult result) {
    if (result instanceof OrderResult.Unknown) {
      return Outcome.Kind.UNKNOWN;
    }
    return result instanceof OrderResult.Done ? Outcome.Kind.ORDER_CHANGED : Outcome.Kind.NOT_NOW;
  }
}
