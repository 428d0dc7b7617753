package com.barron.api.resource;

import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.production.webhooks.Webhooks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A test of a webhook, sent as any event. */
@Path("/webhooks/{id}/test")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class WebhookTestResource {
  private final Webhooks webhooks;
  private final WebhookDeliveries deliveries;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public WebhookTestResource() {
    this(null, null);
  }

  @Inject
  public WebhookTestResource(Webhooks webhooks, WebhookDeliveries deliveries) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
  }

  @POST
  @Implements(Operation.TEST_WEBHOOK)
  public Response test(@PathParam("id") String id, @Context HttpServletRequest call) {
    long webhook = deliveries.known(id);
    return deliveries.send(Operation.TEST_WEBHOOK, call, webhook, by -> webhooks.test(webhook, by));
  }
}
