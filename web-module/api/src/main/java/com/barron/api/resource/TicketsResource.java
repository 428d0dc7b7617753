package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.MaintenanceJson;
import com.barron.production.listing.Listing;
import com.barron.production.maintenance.listing.TicketEntry;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Tickets. What people do with one (acknowledge, done, reopen) is to come here as actions. */
@Path("/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TicketsResource {
  private final Listing<TicketEntry> tickets;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TicketsResource() {
    this(null);
  }

  @Inject
  public TicketsResource(Listing<TicketEntry> tickets) {
    this.tickets = tickets;
  }

  @GET
  @Implements(Operation.LIST_TICKETS)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_TICKETS, MaintenanceJson.TICKET, tickets, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_TICKET)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(MaintenanceJson.TICKET, tickets, ReferenceKind.TICKET, number, request);
  }
}
