package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.BomJson;
import com.barron.production.bom.listing.ChangeEntry;
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

/** Change requests. Proposing and deciding one are to come here. */
@Path("/bom-changes")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class BomChangesResource {
  private final Listing<ChangeEntry> changes;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public BomChangesResource() {
    this(null);
  }

  @Inject
  public BomChangesResource(Listing<ChangeEntry> changes) {
    this.changes = changes;
  }

  @GET
  @Implements(Operation.LIST_BOM_CHANGES)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_BOM_CHANGES, BomJson.CHANGE, changes, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_BOM_CHANGE)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(BomJson.CHANGE, changes, ReferenceKind.BOM_CHANGE, number, request);
  }
}
