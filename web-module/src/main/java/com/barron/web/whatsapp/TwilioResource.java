package com.barron.web.whatsapp;

import com.barron.web.RequestBody;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.twilio.TwilioWebhooks;
import com.barron.whatsapp.channel.twilio.WebhookRequest;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.outbox.DeliveryReports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** The addresses that Twilio calls. Its answers are empty: replies leave through the outbox. */
@Path("/whatsapp")
@Singleton
public class TwilioResource {
  private final TwilioWebhooks webhooks;
  private final MessageIntake intake;
  private final DeliveryReports reports;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TwilioResource() {
    this(null, null, null);
  }

  @Inject
  public TwilioResource(TwilioWebhooks webhooks, MessageIntake intake, DeliveryReports reports) {
    this.webhooks = webhooks;
    this.intake = intake;
    this.reports = reports;
  }

  /** A message from a person. */
  @POST
  @Path("/webhook")
  public Response posted(@Context HttpServletRequest request) {
    return message(asItCame(request, RequestBody.read(request)));
  }

  /** A message as a signed GET; whatever else asks here is refused. */
  @GET
  @Path("/webhook")
  public Response fetched(@Context HttpServletRequest request) {
    return message(asItCame(request, new byte[0]));
  }

  /** A report on a message that we sent. */
  @POST
  @Path("/status")
  public Response status(@Context HttpServletRequest request) {
    var outcome = webhooks.status(asItCame(request, RequestBody.read(request)));
    return WebhookResponses.to(outcome, reports::report, WebhookResponses.noContent());
  }

  private Response message(WebhookRequest request) {
    return WebhookResponses.to(
        webhooks.message(request), this::take, WebhookResponses.emptyTwiml());
  }

  private void take(InboundMessage message) {
    // A duplicate is answered as the first was: for Twilio it is the same message.
    intake.receive(message);
  }

  private static WebhookRequest asItCame(HttpServletRequest request, byte[] body) {
    return new WebhookRequest(
        request.getMethod(),
        request.getRequestURI(),
        Objects.requireNonNullElse(request.getQueryString(), ""),
        RequestHeader.of(request, HttpHeaders.CONTENT_TYPE),
        body,
        RequestHeader.of(request, "X-Twilio-Signature"));
  }
}
