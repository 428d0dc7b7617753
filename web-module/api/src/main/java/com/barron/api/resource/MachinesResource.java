package com.barron.api.resource;

import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.RegisterPut;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.MaintenanceJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.listing.Listing;
import com.barron.production.maintenance.listing.MachineEntry;
import com.barron.production.maintenance.register.MachineDefinition;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.register.RecordRegister;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** Machines. */
@Path("/machines")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MachinesResource {
  private final Listing<MachineEntry> machines;
  private final RecordSet<MachineEntry> records;
  private final BulkRecords<MachineDefinition> bulk;
  private final RecordRegister register;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MachinesResource() {
    this(null, null, null, null);
  }

  @Inject
  public MachinesResource(
      Listing<MachineEntry> machines,
      BulkRecords<MachineDefinition> bulk,
      RecordRegister register,
      RecordCalls calls) {
    this.machines = machines;
    this.records =
        new RecordSet<>("/machines", ReferenceKind.MACHINE, MaintenanceJson.MACHINE, machines);
    this.bulk = bulk;
    this.register = register;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_MACHINES)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_MACHINES, MaintenanceJson.MACHINE, machines, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_MACHINE)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(
        MaintenanceJson.MACHINE, machines, ReferenceKind.MACHINE, number, request);
  }

  /** Creates with {@code If-None-Match: *}, replaces with {@code If-Match}. */
  @PUT
  @Path("/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.PUT_MACHINE)
  public Response put(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.put(
        Operation.PUT_MACHINE,
        records,
        number,
        call,
        content,
        RegisterPut.of(register, bulk, MachinesResource::plan));
  }

  private static MachineDefinition plan(Reference machine, JsonInput input) {
    return new MachineDefinition(
        machine,
        input.get(MaintenanceJson.NAME),
        input.get(MaintenanceJson.LINE),
        input.find(MaintenanceJson.ACTIVE).orElse(true));
  }
}
