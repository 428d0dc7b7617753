package com.barron.api.resource;

import com.barron.api.call.Answers;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.BomJson;
import com.barron.production.bom.listing.BomEntry;
import com.barron.production.listing.Listing;
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

/** Bills of material. */
@Path("/boms")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class BomsResource {
  private final Listing<BomEntry> boms;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public BomsResource() {
    this(null);
  }

  @Inject
  public BomsResource(Listing<BomEntry> boms) {
    this.boms = boms;
  }

  @GET
  @Implements(Operation.LIST_BOMS)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_BOMS, BomJson.BOM, boms, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_BOM)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(BomJson.BOM, boms, ReferenceKind.BOM, number, request);
  }
}
