package com.barron.load;

import java.util.List;
import java.util.Locale;

/** Records a defect in five messages, and puts its order on hold: each dialogue needs a new one. */
final class DefectDialogue {
  /** How many messages it has. */
  static final int MESSAGES = 5;

  private DefectDialogue() {}

  /**
   * What somebody says, and what the reply has to contain.
   *
   * @param expected in lower case
   */
  record Step(String text, String expected) {
    boolean isAnsweredBy(String reply) {
      return reply.toLowerCase(Locale.ROOT).contains(expected);
    }
  }

  /**
   * The messages in order.
   *
   * @param order its number, of an order that is not on hold
   */
  static List<Step> about(String order) {
    return List.of(
        new Step("hi", "reply with number"),
        new Step("1", "order number"),
        new Step(order, "defect type"),
        new Step("Internal Reject", "severity"),
        new Step("High", "on hold"));
  }
}
