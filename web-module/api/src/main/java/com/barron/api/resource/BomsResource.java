package com.barron.api.resource;

import com.barron.api.call.ExternalIds;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.RegisterPut;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.BomJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.bom.bulk.BomDefinition;
import com.barron.production.bom.listing.BomEntry;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.listing.Listing;
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

/** Bills of material. */
@Path("/boms")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class BomsResource {
  private final Listing<BomEntry> boms;
  private final RecordSet<BomEntry> records;
  private final BulkRecords<BomDefinition> bulk;
  private final RecordRegister register;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public BomsResource() {
    this(null, null, null, null);
  }

  @Inject
  public BomsResource(
      Listing<BomEntry> boms,
      BulkRecords<BomDefinition> bulk,
      RecordRegister register,
      RecordCalls calls) {
    this.boms = boms;
    this.records = new RecordSet<>("/boms", ReferenceKind.BOM, BomJson.BOM, boms);
    this.bulk = bulk;
    this.register = register;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_BOMS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_BOMS, BomJson.BOM, boms, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_BOM)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(BomJson.BOM, boms, ReferenceKind.BOM, number, request);
  }

  /** Creates with {@code If-None-Match: *}, replaces with {@code If-Match}. */
  @PUT
  @Path("/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.PUT_BOM)
  public Response put(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.put(
        Operation.PUT_BOM,
        records,
        number,
        call,
        content,
        RegisterPut.of(register, bulk, BomsResource::plan));
  }

  private static BomDefinition plan(Reference bom, JsonInput input) {
    return new BomDefinition(
        bom,
        input.get(BomJson.PRODUCT),
        input.find(BomJson.ACTIVE).orElse(true),
        BillLines.of(input.get(BomJson.COMPONENTS)),
        ExternalIds.in(input));
  }
}
