package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A wrong message, undone by the same phone. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class UndoIT {
  private static final Pattern NUMBER = Pattern.compile("(DEF|MAINT)-\\d+");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void aDefectIsTakenBackWithItsHoldAndBothStayInTheAudit(RunningProduct runningProduct) {
    runningProduct
        .sql()
        .run(
            """
            INSERT INTO production_order (number, product, status, percent_complete, due_at)
            VALUES ('ORD-70001', 'Pump', 'IN_PROGRESS', 40, now() + interval '5 days')
            """);
    TwilioPhone phone = runningProduct.somebody();
    String defect = number(phone.asks("defect ORD-70001 internal reject high"));
    assertThat(phone.asks("my")).contains(defect + " · ORD-70001");

    assertThat(phone.asks("undo"))
        .contains("↩️ " + defect + " is withdrawn.", "Order ORD-70001: In Progress");

    assertThat(phone.asks("ORD-70001")).contains("Status: In Progress");
    assertThat(
            runningProduct
                .sql()
                .column(
                    "SELECT cause FROM order_hold WHERE released_at IS NULL AND cause = ?", defect))
        .isEmpty();
    assertThat(
            runningProduct
                .sql()
                .column(
                    "SELECT act FROM audit WHERE subject = ? OR cause = ? ORDER BY id",
                    defect,
                    defect))
        .containsExactly("DEFECT_RECORDED", "ORDER_HELD", "DEFECT_WITHDRAWN", "ORDER_RESTORED");
    assertThat(phone.asks("my")).contains("You have no open items");
    assertThat(phone.asks("undo")).contains("You have nothing to undo");
  }

  @Test
  void theAlertsOfAWithdrawnTicketAreNotSent(RunningProduct runningProduct) {
    runningProduct
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES ('MACH-70001', 'Saw', 'Line U')");
    TwilioPhone phone = runningProduct.somebody();
    String ticket = number(phone.asks("report MACH-70001 bearing noise high"));
    runningProduct.twilio().goDown();
    try {
      breaches(runningProduct, ticket);
      await().atMost(PATIENCE).until(() -> !alerts(runningProduct, ticket).isEmpty());
      phone.says("undo");
      await().atMost(PATIENCE).until(() -> alerts(runningProduct, ticket).equals(List.of("OVER")));
    } finally {
      runningProduct.twilio().comeBack();
    }

    assertThat(phone.receives(Duration.ofMinutes(2))).contains(ticket + " is withdrawn");
    assertThat(phone.inbox()).noneMatch(text -> text.contains("SLA breached"));
  }

  private static String number(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return number.group();
  }

  private static List<String> alerts(RunningProduct runningProduct, String ticket) {
    return runningProduct.sql().column("SELECT state FROM sla_alert WHERE subject = ?", ticket);
  }

  /** Lets more than its time be gone for a ticket, without waiting. */
  private static void breaches(RunningProduct runningProduct, String ticket) {
    runningProduct
        .sql()
        .run(
            """
            WITH earlier AS (
              UPDATE sla_interval SET started_at = started_at - interval '50 hours' WHERE subject = ?)
            UPDATE sla_clock SET warn_at = warn_at - interval '50 hours', breach_at = breach_at - interval '50 hours'
             WHERE subject = ?
            """,
            ticket,
            ticket);
  }
}
