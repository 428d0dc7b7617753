package com.barron.api.resource;

import com.barron.api.call.Answers;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.MaintenanceJson;
import com.barron.production.listing.Listing;
import com.barron.production.maintenance.listing.MachineEntry;
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

/** Machines. Their signals are to come here. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MachinesResource {
  private final Listing<MachineEntry> machines;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MachinesResource() {
    this(null);
  }

  @Inject
  public MachinesResource(Listing<MachineEntry> machines) {
    this.machines = machines;
  }

  @GET
  @Implements(Operation.LIST_MACHINES)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_MACHINES, MaintenanceJson.MACHINE, machines, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_MACHINE)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(
        MaintenanceJson.MACHINE, machines, ReferenceKind.MACHINE, number, request);
  }
}
