package com.barron.faults;

import com.barron.provider.SentMessage;
import com.barron.provider.TwilioPhone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Status reports that come twice, in reverse, in random order, and once more at the end. */
final class ReportsInAnyOrder implements FaultCase {
  private static final int MESSAGES = 40;
  private static final List<String> ALL =
      List.of("queued", "sending", "sent", "delivered", "read", "failed", "undelivered");

  /** What may still follow, by what was last seen. A report of "delivered" overrides "failed". */
  private static final Map<String, String> AFTER =
      Map.of(
          "null", "QUEUED SENDING SENT DELIVERED READ FAILED",
          "QUEUED", "SENDING SENT DELIVERED READ FAILED",
          "SENDING", "SENT DELIVERED READ FAILED",
          "SENT", "DELIVERED READ FAILED",
          "DELIVERED", "READ",
          "READ", "",
          "FAILED", "DELIVERED READ");

  @Override
  public String id() {
    return "F20";
  }

  @Override
  public String fault() {
    return "status reports doubled, reversed, late";
  }

  @Override
  public void run(CaseContext caseContext) {
    int reports = 0;
    int wentBack = 0;
    int refused = 0;
    for (TwilioPhone phone : caseContext.people(MESSAGES)) {
      caseContext.cluster().twilio().reportNothingOn(phone.address());
      caseContext.client().carry(phone, phone.text("ORD-12346"));
      phone.receives(Duration.ofSeconds(60));
    }
    caseContext.settle();
    for (DeliveredMessage deliveredMessage : caseContext.client().carried()) {
      SentMessage message =
          caseContext
              .cluster()
              .twilio()
              .record()
              .sentTo("whatsapp:" + deliveredMessage.number())
              .get(0);
      String seen = "null";
      for (String status : order(caseContext)) {
        int answer = caseContext.cluster().twilio().report(message, status);
        refused += answer / 100 == 2 ? 0 : 1;
        String now = delivery(caseContext, message);
        wentBack += now.equals(seen) || AFTER.get(seen).contains(now) ? 0 : 1;
        seen = now;
        reports++;
      }
    }
    caseContext.note(reports + " reports");
    caseContext.demand(wentBack + " states went back", wentBack == 0);
    caseContext.demand(refused + " reports were not accepted", refused == 0);
  }

  /** Each status once or twice, shuffled or backwards; the first of them again at the end. */
  private static List<String> order(CaseContext caseContext) {
    List<String> statuses = new ArrayList<>(ALL);
    for (String status : ALL) {
      if (caseContext.random().nextBoolean()) {
        statuses.add(status);
      }
    }
    if (caseContext.random().nextInt(4) == 0) {
      Collections.reverse(statuses);
    } else {
      Collections.shuffle(statuses, caseContext.random());
    }
    statuses.add("sent");
    statuses.add("queued");
    return statuses;
  }

  private static String delivery(CaseContext caseContext, SentMessage message) {
    return caseContext
        .cluster()
        .sql()
        .column("SELECT delivery FROM whatsapp_outbox WHERE provider_message_id = ?", message.sid())
        .get(0);
  }
}
