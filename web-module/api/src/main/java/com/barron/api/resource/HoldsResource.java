package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.DefectJson;
import com.barron.production.listing.Listing;
import com.barron.production.quality.listing.HoldEntry;
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

/**
 * Holds of orders, by the numbers of the defects that cause them. Releasing one is to come here.
 */
@Path("/holds")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class HoldsResource {
  private final Listing<HoldEntry> holds;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public HoldsResource() {
    this(null);
  }

  @Inject
  public HoldsResource(Listing<HoldEntry> holds) {
    this.holds = holds;
  }

  @GET
  @Implements(Operation.LIST_HOLDS)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_HOLDS, DefectJson.HOLD, holds, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_HOLD)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(DefectJson.HOLD, holds, ReferenceKind.DEFECT, number, request);
  }
}
