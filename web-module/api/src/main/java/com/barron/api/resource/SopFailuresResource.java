package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.SopJson;
import com.barron.production.listing.Listing;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.listing.FailureEntry;
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

/** Failures of steps. Closing one is to come here. */
@Path("/sop-failures")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SopFailuresResource {
  private final Listing<FailureEntry> failures;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SopFailuresResource() {
    this(null);
  }

  @Inject
  public SopFailuresResource(Listing<FailureEntry> failures) {
    this.failures = failures;
  }

  @GET
  @Implements(Operation.LIST_SOP_FAILURES)
  public Response list(@Context UriInfo uri) {
    return Answers.page(Operation.LIST_SOP_FAILURES, SopJson.FAILURE, failures, uri);
  }

  @GET
  @Path("/{number}")
  @Implements(Operation.READ_SOP_FAILURE)
  public Response read(@PathParam("number") String number, @Context Request request) {
    return Answers.record(SopJson.FAILURE, failures, ReferenceKind.SOP_FAILURE, number, request);
  }
}
