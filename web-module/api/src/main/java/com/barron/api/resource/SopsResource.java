package com.barron.api.resource;

import com.barron.api.call.Answers;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.SopJson;
import com.barron.production.listing.Listing;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.listing.SopEntry;
import com.barron.production.sop.listing.SopRevisions;
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

/** Procedures. */
@Path("/sops")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SopsResource {
  private final Listing<SopEntry> sops;
  private final SopRevisions revisions;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SopsResource() {
    this(null, null);
  }

  @Inject
  public SopsResource(Listing<SopEntry> sops, SopRevisions revisions) {
    this.sops = sops;
    this.revisions = revisions;
  }

  @GET
  @Implements(Operation.LIST_SOPS)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_SOPS, SopJson.SOP, sops, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_SOP)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(SopJson.SOP, sops, ReferenceKind.SOP, number, request);
  }

  @GET
  @Path("/{number}/revisions")
  @Implements(Operation.LIST_SOP_REVISIONS)
  public Response revisions(@PathParam("number") String number) {
    Reference sop = Answers.find(sops, ReferenceKind.SOP, number).number();
    return Answers.list(SopJson.REVISION_OF_SOP, revisions.of(sop));
  }
}
