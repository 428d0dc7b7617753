package com.barron.api.resource.sla;

import com.barron.api.call.CallBody;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.Precondition;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.SlaJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.listing.PolicyChange;
import com.barron.production.sla.listing.PolicyEntry;
import com.barron.production.sla.listing.SlaPolicies;
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
import java.io.InputStream;
import java.time.Duration;

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
    return Responses.list(SlaJson.POLICY, policies.all());
  }

  @GET
  @Path("/{kind}/{priority}")
  @Implements(Operation.READ_SLA_POLICY)
  public Response read(
      @PathParam("kind") String kind,
      @PathParam("priority") String priority,
      @Context Request request) {
    ReferenceKind records = kind(kind);
    Priority granted = priority(priority);
    return policies.all().stream()
        .filter(policy -> policy.kind() == records && policy.priority() == granted)
        .findFirst()
        .map(policy -> Responses.one(SlaJson.POLICY, policy, request))
        .orElseThrow(Responses::notFound);
  }

  @PUT
  @Path("/{kind}/{priority}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.REPLACE_SLA_POLICY)
  public Response replace(
      @PathParam("kind") String kind,
      @PathParam("priority") String priority,
      @Context HttpServletRequest call,
      InputStream content) {
    ReferenceKind records = kind(kind);
    Priority granted = priority(priority);
    Precondition precondition = Precondition.ofChange(call);
    PolicyEntry policy =
        policy(records, granted, JsonInput.read(CallBody.read(content), SlaJson.POLICY_REQUEST));
    PolicyChange change =
        policies.replace(policy, seen -> precondition.matches(SlaJson.POLICY.write(seen)));
    return switch (change) {
      case REPLACED -> Responses.one(SlaJson.POLICY, policy);
      case UNKNOWN -> throw Responses.notFound();
      case CHANGED_MEANWHILE -> throw new ProblemException(ProblemType.PRECONDITION_FAILED);
      case NO_SUCH_CALENDAR -> throw FieldProblem.noSuch(SlaJson.CALENDAR_OF);
    };
  }

  private static ReferenceKind kind(String word) {
    return SlaJson.KIND.type().parse(word).orElseThrow(Responses::notFound);
  }

  private static Priority priority(String word) {
    return SlaJson.PRIORITY.type().parse(word).orElseThrow(Responses::notFound);
  }

  private static PolicyEntry policy(ReferenceKind kind, Priority priority, JsonInput input) {
    Duration target = input.get(SlaJson.TARGET);
    Duration longPause = input.get(SlaJson.LONG_PAUSE);
    if (longPause.isZero()) {
      throw FieldProblem.of(SlaJson.LONG_PAUSE, Code.RANGE, "a minute at least");
    }
    if (input.get(SlaJson.WARNING).compareTo(target) >= 0) {
      throw FieldProblem.of(SlaJson.WARNING, Code.RANGE, "shorter than the target");
    }
    return new PolicyEntry(
        kind,
        priority,
        target,
        input.get(SlaJson.WARNING),
        longPause,
        input.get(SlaJson.CALENDAR_OF));
  }
}
