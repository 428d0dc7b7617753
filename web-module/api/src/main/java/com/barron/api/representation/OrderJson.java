package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.orders.ExternalId;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Orders in JSON. */
public final class OrderJson {
  public static final Field<Reference> NUMBER =
      CommonFields.reference("number", ReferenceKind.ORDER, "Its number.", "ORD-12345");
  public static final Field<String> PRODUCT =
      new Field<>("product", ValueType.text(1, 100), "What is made.", "Pump Housing P40");
  public static final Field<Instant> DUE_AT =
      CommonFields.instant("dueAt", "When it has to be completed.");
  public static final Field<String> EXTERNAL_SYSTEM =
      new Field<>(
          "externalSystem",
          ValueType.matching(
              Pattern.compile("[A-Za-z0-9._-]{1,40}"),
              "1 to 40 letters, digits, dots, underscores and hyphens"),
          "The other system that knows it by externalId.",
          "sap");
  public static final Field<String> EXTERNAL_ID =
      new Field<>(
          "externalId",
          ValueType.text(1, 100),
          "What the other system calls it; unique within that system.",
          "4711-001");
  private static final Field<OrderStatus> STATUS =
      new Field<>(
          "status",
          ValueType.oneOf(OrderStatus.class),
          "Where it stands; the shop floor says so.",
          OrderStatus.IN_PROGRESS);
  private static final Field<Boolean> ON_HOLD =
      new Field<>("onHold", ValueType.truth(), "Whether something holds it.", true);

  public static final Field<Long> PERCENT_COMPLETE =
      new Field<>(
          "percentComplete", ValueType.whole(0, 100), "How much of it is made, 0 to 100.", 75L);

  /** An order. */
  public static final Representation<OrderDetails> ORDER =
      Representation.<OrderDetails>named("Order")
          .with(NUMBER, OrderDetails::number)
          .with(PRODUCT, OrderDetails::product)
          .with(STATUS, OrderDetails::status)
          .with(PERCENT_COMPLETE, order -> (long) order.percentComplete())
          .with(DUE_AT, OrderDetails::dueAt)
          .perhaps(EXTERNAL_SYSTEM, order -> order.external().map(ExternalId::system))
          .perhaps(EXTERNAL_ID, order -> order.external().map(ExternalId::id))
          .perhaps(
              CommonFields.instant("endedAt", "When it was completed or cancelled."),
              OrderDetails::endedAt)
          .with(CommonFields.updatedAt(), OrderDetails::updatedAt);

  /** What planning says of an order. */
  public static final RequestSchema REQUEST =
      RequestSchema.named("OrderRequest")
          .with(PRODUCT)
          .with(DUE_AT)
          .perhaps(EXTERNAL_SYSTEM)
          .perhaps(EXTERNAL_ID);

  /** How far an order is. */
  public static final RequestSchema PROGRESS =
      RequestSchema.named("OrderProgressRequest").with(PERCENT_COMPLETE);

  public static final List<Field<?>> FILTERS =
      List.of(STATUS, ON_HOLD, EXTERNAL_SYSTEM, EXTERNAL_ID);

  private OrderJson() {}
}
