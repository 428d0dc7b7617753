package com.barron.api.resource;

import com.barron.api.call.ExternalIds;
import com.barron.api.call.RecordCalls;
import com.barron.api.call.RecordSet;
import com.barron.api.call.RegisterPut;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.SopJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.listing.Listing;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.register.RecordRegister;
import com.barron.production.sop.bulk.SopDefinition;
import com.barron.production.sop.listing.SopEntry;
import com.barron.production.sop.listing.SopRevisions;
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

/** Procedures. */
@Path("/sops")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SopsResource {
  private final Listing<SopEntry> sops;
  private final RecordSet<SopEntry> records;
  private final SopRevisions revisions;
  private final BulkRecords<SopDefinition> bulk;
  private final RecordRegister register;
  private final RecordCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SopsResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public SopsResource(
      Listing<SopEntry> sops,
      SopRevisions revisions,
      BulkRecords<SopDefinition> bulk,
      RecordRegister register,
      RecordCalls calls) {
    this.sops = sops;
    this.records = new RecordSet<>("/sops", ReferenceKind.SOP, SopJson.SOP, sops);
    this.revisions = revisions;
    this.bulk = bulk;
    this.register = register;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_SOPS)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_SOPS, SopJson.SOP, sops, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_SOP)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Responses.record(SopJson.SOP, sops, ReferenceKind.SOP, number, request);
  }

  @GET
  @Path("/{number}/revisions")
  @Implements(Operation.LIST_SOP_REVISIONS)
  public Response revisions(@PathParam("number") String number) {
    Reference sop = Responses.find(sops, ReferenceKind.SOP, number).number();
    return Responses.list(SopJson.REVISION_OF_SOP, revisions.of(sop));
  }

  /** Creates with {@code If-None-Match: *}, replaces with {@code If-Match}. */
  @PUT
  @Path("/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.PUT_SOP)
  public Response put(
      @PathParam("number") String number, @Context HttpServletRequest call, InputStream content) {
    return calls.put(
        Operation.PUT_SOP,
        records,
        number,
        call,
        content,
        RegisterPut.of(register, bulk, SopsResource::plan)
            .refusing(SopDefinition.Refusal.REVISION_HAS_OTHER_STEPS));
  }

  private static SopDefinition plan(Reference sop, JsonInput input) {
    return new SopDefinition(
        sop,
        input.get(SopJson.TITLE),
        input.find(SopJson.ACTIVE).orElse(true),
        input.find(SopJson.PUT_REVISION).map(Long::intValue),
        input.get(SopJson.STEPS),
        ExternalIds.in(input));
  }
}
