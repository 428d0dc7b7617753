package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.RunningProduct;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tickets whose clocks run faster than time. */
final class TicketFixture {
  private static final Pattern TICKET = Pattern.compile("MAINT-\\d+");

  private TicketFixture() {}

  static String assigned(RunningProduct runningProduct, TwilioPhone phone) {
    Matcher ticket = TICKET.matcher(phone.asks("report MACH-003 new bearing noise high"));
    assertThat(ticket.find()).isTrue();
    runningProduct
        .sql()
        .run(
            """
            UPDATE ticket SET assignee_id = reporter_id WHERE number = ?
            """,
            ticket.group());
    return ticket.group();
  }

  /** Lets so much time be gone for a ticket, without waiting. */
  static void passes(RunningProduct runningProduct, String ticket, String time) {
    runningProduct
        .sql()
        .run(
            """
            WITH earlier AS (
              UPDATE sla_interval SET started_at = started_at - ?::interval WHERE subject = ?)
            UPDATE sla_clock SET warn_at = warn_at - ?::interval, breach_at = breach_at - ?::interval
             WHERE subject = ?
            """,
            time,
            ticket,
            time,
            time,
            ticket);
  }
}
