package com.barron.api.resource;

import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.MaintenanceJson;
import com.barron.production.maintenance.Maintenance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The types of issues that machines have. */
@Path("/issue-types")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class IssueTypesResource {
  private final Maintenance maintenance;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public IssueTypesResource() {
    this(null);
  }

  @Inject
  public IssueTypesResource(Maintenance maintenance) {
    this.maintenance = maintenance;
  }

  @GET
  @Implements(Operation.LIST_ISSUE_TYPES)
  public Response list() {
    return Responses.list(MaintenanceJson.ISSUE_TYPE_IN_USE, maintenance.issueTypes());
  }
}
