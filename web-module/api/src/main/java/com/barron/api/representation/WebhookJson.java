package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookEventType;
import com.barron.production.webhooks.WebhookResult;
import com.barron.production.webhooks.WebhookSecret;
import com.barron.production.webhooks.WebhookView;
import com.barron.production.webhooks.delivery.AttemptFailure;
import com.barron.production.webhooks.delivery.DeliveryState;
import com.barron.production.webhooks.delivery.DeliveryView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Webhooks and their deliveries in JSON. */
public final class WebhookJson {
  public static final Field<String> NAME =
      new Field<>("name", ValueType.text(1, 100), "What people call it; used once.", "ERP");
  public static final Field<String> URL =
      new Field<>(
          "url",
          ValueType.text(8, WebhookAddress.LONGEST),
          "Where events are posted to: https, without a user and a fragment.",
          "https://erp.example/barron");
  private static final Field<WebhookEventType> EVENT =
      new Field<>(
          "event",
          ValueType.oneOf(List.of(WebhookEventType.values()), WebhookEventType::word),
          "What happened.",
          WebhookEventType.ORDER_HELD);
  public static final Field<List<WebhookEventType>> EVENTS =
      new Field<>(
          "events",
          ValueType.listOf(
              ValueType.oneOf(
                  Stream.of(WebhookEventType.values()).filter(WebhookEventType::isWanted).toList(),
                  WebhookEventType::word)),
          "Which events it is told of.",
          List.of(WebhookEventType.ORDER_HELD, WebhookEventType.ORDER_RELEASED));
  public static final Field<Boolean> ACTIVE =
      new Field<>(
          "active", ValueType.truth(), "Whether it is told of anything; true unless said.", true);
  private static final Field<String> SECRET_TEXT =
      CommonFields.text(
          "secret",
          "Signs its messages, as Standard Webhooks says. Told this once.",
          "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
  public static final Field<DeliveryState> STATE =
      new Field<>(
          "state", ValueType.oneOf(DeliveryState.class), "Where it stands.", DeliveryState.PENDING);

  /** What a caller says of one. */
  public static final RequestSchema REQUEST =
      RequestSchema.named("WebhookRequest").with(NAME).with(URL).with(EVENTS).perhaps(ACTIVE);

  /** A webhook. */
  public static final Representation<WebhookView> WEBHOOK =
      of("Webhook", Function.<WebhookView>identity())
          .perhaps(
              CommonFields.instant(
                  "failingSince", "Since when no attempt succeeded, if the last one failed."),
              WebhookView::failingSince)
          .perhaps(
              CommonFields.instant(
                  "goneAt", "When its receiver answered 410, which made it inactive."),
              WebhookView::goneAt)
          .perhaps(
              CommonFields.instant(
                  "previousSecretUntil", "Until then the secret before signs as well."),
              WebhookView::previousSecretUntil);

  /** A new one, with its secret. */
  public static final Representation<WebhookResult.Created> CREATED =
      of("NewWebhook", WebhookResult.Created::webhook)
          .with(SECRET_TEXT, created -> created.secret().text());

  /** A new secret. */
  public static final Representation<WebhookSecret> SECRET =
      Representation.<WebhookSecret>named("WebhookSecret").with(SECRET_TEXT, WebhookSecret::text);

  /** An entry of the log. */
  public static final Representation<DeliveryView> DELIVERY =
      Representation.<DeliveryView>named("WebhookDelivery")
          .with(CommonFields.count("id", "Its key within the log.", 17), DeliveryView::id)
          .with(
              CommonFields.text(
                  "messageId",
                  "The header webhook-id; a redelivery has that of its original.",
                  "msg_0123456789abcdef0123456789abcdef"),
              DeliveryView::messageId)
          .with(
              EVENT,
              delivery ->
                  WebhookEventType.of(delivery.eventType()).orElse(WebhookEventType.WEBHOOK_TEST))
          .with(
              CommonFields.text(
                  "subject", "Events of one subject arrive in their order.", "ORD-12345"),
              DeliveryView::subject)
          .with(STATE, DeliveryView::state)
          .with(
              CommonFields.count("attempts", "How many there were.", 1),
              delivery -> (long) delivery.attempts())
          .with(CommonFields.instant("createdAt", "When it happened."), DeliveryView::createdAt)
          .perhaps(
              CommonFields.instant("lastAttemptAt", "When the last attempt was."),
              DeliveryView::lastAttemptAt)
          .perhaps(
              CommonFields.count("responseStatus", "Of HTTP, of the last attempt.", 503),
              delivery -> delivery.responseStatus().map(Long::valueOf))
          .perhaps(
              new Field<>(
                  "failure",
                  ValueType.oneOf(AttemptFailure.class),
                  "Why the last attempt failed.",
                  AttemptFailure.REFUSED),
              DeliveryView::failure)
          .perhaps(
              CommonFields.instant("nextAttemptAt", "When it is tried again, at the earliest."),
              DeliveryView::nextAttemptAt)
          .perhaps(
              CommonFields.instant("finishedAt", "When it was over."), DeliveryView::finishedAt);

  public static final List<Field<?>> DELIVERY_FILTERS = List.of(STATE);

  private WebhookJson() {}

  private static <T> Representation<T> of(String schema, Function<T, WebhookView> webhook) {
    return Representation.<T>named(schema)
        .with(CommonFields.count("id", "Its key.", 1), it -> webhook.apply(it).id())
        .with(NAME, it -> webhook.apply(it).name())
        .with(URL, it -> webhook.apply(it).address().toString())
        .with(EVENTS, it -> webhook.apply(it).types())
        .with(ACTIVE, it -> webhook.apply(it).active())
        .with(CommonFields.instant("createdAt", "When."), it -> webhook.apply(it).createdAt())
        .with(
            CommonFields.instant("effectiveFrom", "No event from then on is missed."),
            it -> webhook.apply(it).effectiveFrom());
  }
}
