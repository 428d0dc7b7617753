package com.barron.production.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every kind of event that other systems can be told of, with what it carries. What a receiver
 * wants to know beside it, they read by the number.
 */
public enum WebhookEventType {
  DEFECT_RECORDED(
      "defect.recorded",
      "Somebody recorded a defect.",
      PayloadField.DEFECT,
      PayloadField.ORDER,
      PayloadField.DEFECT_TYPE,
      PayloadField.SEVERITY,
      PayloadField.HOLDS_ORDER,
      PayloadField.BY),
  DEFECT_CLOSED(
      "defect.closed",
      "A defect is over: closed, released or withdrawn.",
      PayloadField.DEFECT,
      PayloadField.ORDER),
  ORDER_HELD(
      "order.held",
      "A defect put an order on hold, or gave it one more cause.",
      PayloadField.ORDER,
      PayloadField.CAUSE),
  ORDER_RELEASED(
      "order.released",
      "One hold of an order ended.",
      PayloadField.ORDER,
      PayloadField.CAUSE,
      PayloadField.STATUS),
  ORDER_COMPLETED(
      "order.completed", "Somebody completed an order.", PayloadField.ORDER, PayloadField.BY),
  TICKET_OPENED(
      "ticket.opened",
      "Somebody reported trouble on a machine.",
      PayloadField.TICKET,
      PayloadField.MACHINE,
      PayloadField.ISSUE_TYPE,
      PayloadField.URGENCY,
      PayloadField.BY),
  TICKET_ACKNOWLEDGED(
      "ticket.acknowledged",
      "Somebody takes care of a ticket.",
      PayloadField.TICKET,
      PayloadField.BY),
  TICKET_DONE("ticket.done", "Somebody resolved a ticket.", PayloadField.TICKET, PayloadField.BY),
  SLA_WARNING(
      "sla.warning",
      "The deadline of a clock is near.",
      PayloadField.SUBJECT,
      PayloadField.URGENCY,
      PayloadField.DEADLINE,
      PayloadField.CYCLE),
  SLA_BREACH(
      "sla.breach",
      "The deadline of a clock has passed.",
      PayloadField.SUBJECT,
      PayloadField.URGENCY,
      PayloadField.DEADLINE,
      PayloadField.CYCLE),
  BOM_DECIDED(
      "bom.decided",
      "A change request to a bill of material was approved or rejected.",
      PayloadField.CHANGE,
      PayloadField.BOM,
      PayloadField.DECISION),
  /** Nobody asks for it beforehand. */
  WEBHOOK_TEST("webhook.test", "Somebody tests the webhook.", PayloadField.WEBHOOK);

  private final String word;
  private final String description;
  private final List<PayloadField> fields;

  WebhookEventType(String word, String description, PayloadField... fields) {
    this.word = word;
    this.description = description;
    this.fields = List.of(fields);
  }

  /** As it is sent, {@code order.held}. */
  public String word() {
    return word;
  }

  /** When it is sent, for whoever receives it. */
  public String description() {
    return description;
  }

  /** What its data hold, in order. */
  public List<PayloadField> fields() {
    return fields;
  }

  /** Whether a webhook can ask for it. */
  public boolean isWanted() {
    return this != WEBHOOK_TEST;
  }

  /** Empty for a word of a later version. */
  public static Optional<WebhookEventType> of(String word) {
    return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
