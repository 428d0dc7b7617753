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

/** The clock of a ticket. */
@Path("/tickets/{number}/sla")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TicketSlaResource {
  private final SlaCalls clocks;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TicketSlaResource() {
    this(null);
  }

  @Inject
  public TicketSlaResource(SlaCalls clocks) {
    this.clocks = clocks;
  }

  @GET
  @Implements(Operation.READ_TICKET_SLA)
  public Response read(@PathParam("number") String number) {
    return clocks.of(ReferenceKind.TICKET, number);
  }
}
