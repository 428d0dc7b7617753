package com.barron.api.resource;

import com.barron.api.call.Answers;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.SlaJson;
import com.barron.production.sla.listing.SlaPolicies;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the clocks go by. */
@Path("/sla-policies")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SlaPoliciesResource {
  private final SlaPolicies policies;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SlaPoliciesResource() {
    this(null);
  }

  @Inject
  public SlaPoliciesResource(SlaPolicies policies) {
    this.policies = policies;
  }

  @GET
  @Implements(Operation.LIST_SLA_POLICIES)
  public Response list() {
    return Answers.list(SlaJson.POLICY, policies.all());
  }
}
