package com.barron.web.whatsapp;

import com.barron.web.RequestBody;
import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.channel.meta.MetaWebhooks;
import com.barron.whatsapp.channel.meta.MetaWebhooks.BatchResult;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.outbox.DeliveryReports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/**
 * The address that Meta calls. Whatever is not answered with 200 comes again for days, so that a
 * batch that was taken only in part is refused: what was taken is recognised by its ids.
 */
@Path("/whatsapp/meta/webhook")
@Singleton
public class MetaResource {
  /** The largest batch that Meta sends, in bytes. */
  static final int LARGEST = 3 * 1024 * 1024;

  private static final String ENDPOINT = "meta";

  private final MetaWebhooks webhooks;
  private final BatchIntake batches;
  private final Refusals refusals;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MetaResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public MetaResource(
      MetaWebhooks webhooks,
      MessageIntake intake,
      DeliveryReports reports,
      Consents consents,
      Refusals refusals) {
    this.webhooks = webhooks;
    this.refusals = refusals;
    this.batches = new BatchIntake(intake, reports, consents);
  }

  /** Meta asks whether we expect it, each time an operator enters our address. */
  @GET
  public Response verified(
      @QueryParam("hub.mode") @DefaultValue("") String mode,
      @QueryParam("hub.challenge") @DefaultValue("") String challenge,
      @QueryParam("hub.verify_token") @DefaultValue("") String token) {
    if (webhooks.verifies(mode, token)) {
      return WebhookResponses.text(challenge);
    }
    refusals.refused(
        "verification",
        WebhookRefusal.WRONG_SIGNATURE,
        "the token that was entered at Meta is not META_VERIFY_TOKEN");
    return WebhookResponses.forbidden();
  }

  /** Messages from people and reports on ours, up to a thousand at a time. */
  @POST
  public Response posted(@Context HttpServletRequest request) {
    BatchResult outcome =
        webhooks.read(
            RequestBody.read(request, LARGEST), RequestHeader.of(request, "X-Hub-Signature-256"));
    if (outcome instanceof BatchResult.GenuineBatch genuine) {
      batches.take(genuine.batch());
      return WebhookResponses.text("");
    }
    if (outcome instanceof BatchResult.ForbiddenBatch forbidden) {
      refusals.refused(ENDPOINT, forbidden.reason());
      return WebhookResponses.forbidden();
    }
    refusals.refused(ENDPOINT, WebhookRefusal.MALFORMED);
    return WebhookResponses.badRequest();
  }
}
