package com.barron.api.resource.sla;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The clock of an order. */
@Path("/orders/{number}/sla")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class OrderSlaResource {
  private final SlaCalls clocks;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OrderSlaResource() {
    this(null);
  }

  @Inject
  public OrderSlaResource(SlaCalls clocks) {
    this.clocks = clocks;
  }

  @GET
  @Implements(Operation.READ_ORDER_SLA)
  public Response read(@PathParam("number") String number) {
    return clocks.of(ReferenceKind.ORDER, number);
  }
}
