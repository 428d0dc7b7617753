package com.barron.api.resource;

import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.AuditJson;
import com.barron.production.audit.chain.ChainDay;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.listing.Listing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What was done, and whether that is whole. Nothing is written here. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AuditResource {
  private final Listing<LinkedEntry> entries;
  private final Listing<ChainDay> chains;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public AuditResource() {
    this(null, null);
  }

  @Inject
  public AuditResource(Listing<LinkedEntry> entries, Listing<ChainDay> chains) {
    this.entries = entries;
    this.chains = chains;
  }

  @GET
  @Implements(Operation.LIST_AUDIT)
  public Response list(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_AUDIT, AuditJson.ENTRY, entries, uri);
  }

  @GET
  @Path("/chains")
  @Implements(Operation.LIST_AUDIT_CHAINS)
  public Response chains(@Context UriInfo uri) {
    return Responses.page(Operation.LIST_AUDIT_CHAINS, AuditJson.CHAIN, chains, uri);
  }
}
