package com.barron.web.whatsapp;

import com.barron.web.RequestBody;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks;
import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks.RequestResult;
import com.barron.whatsapp.channel.twilio.webhook.WebhookRequest;
import com.barron.whatsapp.consent.Consents;
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
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses that Twilio calls. Its answers are empty: replies leave through the outbox. */
@Path("/whatsapp")
@Singleton
public class TwilioResource {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");

  private final TwilioWebhooks webhooks;
  private final MessageIntake intake;
  private final DeliveryReports reports;
  private final Consents consents;
  private final Refusals refusals;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TwilioResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public TwilioResource(
      TwilioWebhooks webhooks,
      MessageIntake intake,
      DeliveryReports reports,
      Consents consents,
      Refusals refusals) {
    this.webhooks = webhooks;
    this.intake = intake;
    this.reports = reports;
    this.consents = consents;
    this.refusals = refusals;
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
    return answered(
        "status",
        webhooks.status(asItCame(request, RequestBody.read(request))),
        reports::report,
        WebhookResponses.noContent());
  }

  private Response message(WebhookRequest request) {
    return answered(
        "message", webhooks.message(request), this::take, WebhookResponses.emptyTwiml());
  }

  private void take(InboundMessage message) {
    // A duplicate is answered as the first was: for Twilio it is the same message.
    intake.receive(message);
  }

  private <T> Response answered(
      String endpoint, RequestResult<T> outcome, Consumer<T> action, Response done) {
    if (outcome instanceof RequestResult.GenuineRequest<T> genuine) {
      action.accept(genuine.value());
      return done;
    }
    if (outcome instanceof RequestResult.PreferenceRequest<T> told) {
      consents.told(told.preference().identity(), told.preference().wantsNews());
      return done;
    }
    if (outcome instanceof RequestResult.IgnoredRequest<T>) {
      return done;
    }
    if (outcome instanceof RequestResult.ForbiddenRequest<T> forbidden) {
      forbidden
          .signedFor()
          .ifPresentOrElse(
              base ->
                  refusals.refused(
                      endpoint,
                      forbidden.reason(),
                      "they are signed for " + base + ", and BARRON_PUBLIC_URL is another"),
              () -> refusals.refused(endpoint, forbidden.reason()));
      return WebhookResponses.forbidden();
    }
    refusals.refused(endpoint, WebhookRefusal.MALFORMED);
    return WebhookResponses.badRequest();
  }

  private static WebhookRequest asItCame(HttpServletRequest request, byte[] body) {
    return new WebhookRequest(
        request.getMethod(),
        request.getRequestURI(),
        Objects.requireNonNullElse(request.getQueryString(), ""),
        RequestHeader.of(request, HttpHeaders.CONTENT_TYPE),
        body,
        RequestHeader.of(request, "X-Twilio-Signature"),
        seenAs(request));
  }

  /** By the host that was asked for, and by the one that a proxy tells; with each scheme. */
  private static List<String> seenAs(HttpServletRequest request) {
    return Stream.of("X-Forwarded-Host", "Host")
        .map(header -> RequestHeader.of(request, header))
        .filter(host -> HOST.matcher(host).matches())
        .distinct()
        .flatMap(host -> Stream.of("https://" + host, "http://" + host))
        .toList();
  }
}
