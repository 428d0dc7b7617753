package com.barron.api.resource;

import com.barron.api.call.RecordKey;
import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.representation.WebhookJson;
import com.barron.production.webhooks.delivery.Deliveries;
import com.barron.production.webhooks.delivery.DeliveryView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What became of the events of a webhook, and sending one of them again. */
@Path("/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class WebhookDeliveriesResource {
  private final Deliveries log;
  private final WebhookDeliveries deliveries;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public WebhookDeliveriesResource() {
    this(null, null);
  }

  @Inject
  public WebhookDeliveriesResource(Deliveries log, WebhookDeliveries deliveries) {
    this.log = log;
    this.deliveries = deliveries;
  }

  @GET
  @Implements(Operation.LIST_WEBHOOK_DELIVERIES)
  public Response list(@PathParam("id") String id, @Context UriInfo uri) {
    long webhook = deliveries.known(id);
    return Responses.page(
        Operation.LIST_WEBHOOK_DELIVERIES,
        WebhookJson.DELIVERY,
        request -> log.page(webhook, request),
        uri);
  }

  @POST
  @Path("/{number}/redeliver")
  @Implements(Operation.REDELIVER)
  public Response redeliver(
      @PathParam("id") String id,
      @PathParam("number") String number,
      @Context HttpServletRequest call) {
    long webhook = deliveries.known(id);
    long delivery = RecordKey.of(number);
    if (log.find(webhook, delivery).isEmpty()) {
      throw Responses.notFound();
    }
    return deliveries.send(
        Operation.REDELIVER,
        call,
        webhook,
        by -> log.redeliver(webhook, delivery, by).map(DeliveryView::id));
  }
}
