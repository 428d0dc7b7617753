package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.call.CallBody;
import com.barron.api.call.FieldProblem;
import com.barron.api.call.Precondition;
import com.barron.api.call.RecordKey;
import com.barron.api.call.RepeatableCall;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.WebhookJson;
import com.barron.api.schema.JsonInput;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
import com.barron.production.people.PersonId;
import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookDefinition;
import com.barron.production.webhooks.WebhookResult;
import com.barron.production.webhooks.WebhookSecret;
import com.barron.production.webhooks.WebhookView;
import com.barron.production.webhooks.Webhooks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;

/**
 * Webhooks. A call that tells a secret takes no Idempotency-Key, because its answer would be kept;
 * a name is used once, so that sent again it makes no second webhook.
 */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class WebhooksResource {
  private final Webhooks webhooks;
  private final IdempotentCalls calls;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public WebhooksResource() {
    this(null, null);
  }

  @Inject
  public WebhooksResource(Webhooks webhooks, IdempotentCalls calls) {
    this.webhooks = webhooks;
    this.calls = calls;
  }

  @GET
  @Implements(Operation.LIST_WEBHOOKS)
  public Response list() {
    return Responses.list(WebhookJson.WEBHOOK, webhooks.all());
  }

  @GET
  @Path("/{id}")
  @Implements(Operation.READ_WEBHOOK)
  public Response read(@PathParam("id") String id, @Context Request request) {
    WebhookView found = webhooks.find(RecordKey.of(id)).orElseThrow(Responses::notFound);
    return Responses.record(WebhookJson.WEBHOOK.write(found).toString(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.CREATE_WEBHOOK)
  public Response create(@Context HttpServletRequest call, InputStream content) {
    WebhookDefinition plan = plan(JsonInput.read(CallBody.read(content), WebhookJson.REQUEST));
    WebhookResult result = webhooks.create(plan, by(call));
    if (result instanceof WebhookResult.Created created) {
      return Response.status(Response.Status.CREATED)
          .header("Location", "/api/v1/webhooks/" + created.webhook().id())
          .entity(WebhookJson.CREATED.write(created).toString())
          .build();
    }
    throw problem(((WebhookResult.Refused) result).reason());
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Implements(Operation.REPLACE_WEBHOOK)
  public Response replace(
      @PathParam("id") String id, @Context HttpServletRequest call, InputStream content) {
    long webhook = RecordKey.of(id);
    Precondition precondition = Precondition.ofChange(call);
    byte[] body = CallBody.read(content);
    WebhookDefinition plan = plan(JsonInput.read(body, WebhookJson.REQUEST));
    PersonId by = by(call);
    return new RepeatableCall(calls, call)
        .answer(
            Operation.REPLACE_WEBHOOK,
            body,
            () ->
                answer(
                    webhooks.replace(
                        webhook,
                        plan,
                        seen -> precondition.matches(WebhookJson.WEBHOOK.write(seen)),
                        by)));
  }

  private static StoredResponse answer(WebhookResult result) {
    if (result instanceof WebhookResult.Changed changed) {
      return new StoredResponse(
          200, Optional.empty(), WebhookJson.WEBHOOK.write(changed.webhook()).toString());
    }
    throw problem(((WebhookResult.Refused) result).reason());
  }

  @DELETE
  @Path("/{id}")
  @Implements(Operation.DELETE_WEBHOOK)
  public Response delete(@PathParam("id") String id, @Context HttpServletRequest call) {
    if (!webhooks.delete(RecordKey.of(id), by(call))) {
      throw Responses.notFound();
    }
    return Response.noContent().build();
  }

  @POST
  @Path("/{id}/rotate-secret")
  @Implements(Operation.ROTATE_WEBHOOK_SECRET)
  public Response rotateSecret(@PathParam("id") String id, @Context HttpServletRequest call) {
    WebhookSecret secret =
        webhooks.rotateSecret(RecordKey.of(id), by(call)).orElseThrow(Responses::notFound);
    return Response.ok(WebhookJson.SECRET.write(secret).toString()).build();
  }

  private static WebhookDefinition plan(JsonInput input) {
    WebhookAddress address =
        WebhookAddress.parse(input.get(WebhookJson.URL))
            .orElseThrow(
                () ->
                    FieldProblem.of(
                        WebhookJson.URL, Code.FORMAT, "an address with https and a host"));
    return new WebhookDefinition(
        input.get(WebhookJson.NAME),
        address,
        input.get(WebhookJson.EVENTS),
        input.find(WebhookJson.ACTIVE).orElse(true));
  }

  private static ProblemException problem(WebhookResult.Reason reason) {
    return switch (reason) {
      case UNKNOWN -> Responses.notFound();
      case CHANGED_MEANWHILE -> new ProblemException(ProblemType.PRECONDITION_FAILED);
      case TOO_MANY -> new ProblemException(Problem.because(ProblemType.WRONG_STATE, reason));
      case NAME_TAKEN ->
          FieldProblem.of(WebhookJson.NAME, Code.REPEATED, "a name that no other webhook has");
      case NOT_ENCRYPTED ->
          FieldProblem.of(
              WebhookJson.URL, Code.FORMAT, "https, or a host that BARRON_WEBHOOK_HOSTS names");
    };
  }

  private static PersonId by(HttpServletRequest call) {
    return Caller.of(call).key().person();
  }
}
