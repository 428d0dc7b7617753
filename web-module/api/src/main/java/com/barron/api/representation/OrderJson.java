package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.orders.OrderDetails;
import com.barron.production.orders.OrderStatus;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.Instant;
import java.util.List;

/** Orders in JSON. */
public final class OrderJson {
  public static final Field<Reference> NUMBER =
      CommonFields.reference("number", ReferenceKind.ORDER, "Its number.", "ORD-12345");
  public static final Field<String> PRODUCT =
      new Field<>("product", ValueType.text(1, 100), "What is made.", "Pump Housing P40");
  public static final Field<Instant> DUE_AT =
      CommonFields.instant("dueAt", "When it has to be completed.");
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
      ExternalIdJson.in(
              Representation.<OrderDetails>named("Order")
                  .with(NUMBER, OrderDetails::number)
                  .with(PRODUCT, OrderDetails::product)
                  .with(STATUS, OrderDetails::status)
                  .with(PERCENT_COMPLETE, order -> (long) order.percentComplete())
                  .with(DUE_AT, OrderDetails::dueAt),
              OrderDetails::external)
          .perhaps(
              CommonFields.instant("endedAt", "When it was completed or cancelled."),
              OrderDetails::endedAt)
          .perhaps(
              CommonFields.person("assignee", "The person who takes care of it."),
              order -> CommonFields.id(order.assignee()))
          .with(CommonFields.updatedAt(), OrderDetails::updatedAt);

  /** What planning says of an order. */
  public static final RequestSchema REQUEST =
      ExternalIdJson.in(RequestSchema.named("OrderRequest").with(PRODUCT).with(DUE_AT));

  /** How far an order is. */
  public static final RequestSchema PROGRESS =
      RequestSchema.named("OrderProgressRequest").with(PERCENT_COMPLETE);

  public static final List<Field<?>> FILTERS =
      List.of(STATUS, ON_HOLD, ExternalIdJson.SYSTEM, ExternalIdJson.ID);

  private OrderJson() {}
}
