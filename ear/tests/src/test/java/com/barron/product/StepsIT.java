package com.barron.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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

/** A procedure, from its first step to the report of one that failed. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class StepsIT {
  private static final Pattern FAILURE = Pattern.compile("SOPF-\\d+");
  private static final byte[] PDF = "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

  @Test
  void aFailedStepIsReportedWithADocumentAndTakenBack(RunningProduct runningProduct) {
    runningProduct
        .sql()
        .run(
            """
            INSERT INTO production_order (number, product, status, percent_complete, due_at)
            VALUES ('ORD-70002', 'Pump', 'IN_PROGRESS', 40, now() + interval '5 days');
            INSERT INTO sop (number, title, revision) VALUES ('SOP-70001', 'Grind', 2);
            INSERT INTO sop_step (sop_number, revision, step, title) VALUES
              ('SOP-70001', 1, 1, 'Wipe'),
              ('SOP-70001', 2, 1, 'Clean'), ('SOP-70001', 2, 2, 'Clamp'), ('SOP-70001', 2, 3, 'Grind')
            """);
    TwilioPhone phone = runningProduct.somebody();

    assertThat(phone.asks("SOP-70001"))
        .contains("Open failures: 0", "Revision 2: Grind", "▶️ Step 1 of 3: Clean");
    assertThat(phone.asks("done")).contains("▶️ Step 2 of 3: Clamp");
    assertThat(phone.asks("2")).contains("⚠️ SOP-70001, step 2: Clamp", "Order Number: ?");
    assertThat(phone.asks("ORD-70002")).contains("What happened: ?");
    String failure = number(phone.asks("It *slips*"));
    phone.sends(phone.file("application/pdf", PDF, ""));
    assertThat(phone.receives()).contains("Document for " + failure + " received");

    assertThat(
            runningProduct
                .sql()
                .rows(
                    "SELECT revision, step, observation FROM sop_failure WHERE number = ?",
                    failure))
        .extracting(
            row -> row.get("revision"), row -> row.get("step"), row -> row.get("observation"))
        .containsExactly(tuple(2, 2, "It *slips*"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                runningProduct
                    .sql()
                    .column("SELECT subject FROM attachment WHERE subject = ?", failure)
                    .equals(List.of(failure)));
    phone.says("4");
    phone.receives();
    assertThat(phone.asks("SOP-70001"))
        .contains("Open failures: 1", failure + " · step 2, Clamp · ORD-70002", "“It ∗slips∗”");
    assertThat(phone.asks("undo")).contains("↩️ " + failure + " is withdrawn");
    assertThat(phone.asks("sop SOP-70001")).contains("Open failures: 0");
  }

  private static String number(String text) {
    Matcher number = FAILURE.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return number.group();
  }
}
