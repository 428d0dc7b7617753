package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestRig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A conversation outlives the server. */
@ResourceLock(TestRig.OPEN_PRODUCT)
@ExtendWith(ProductExtension.class)
class RestartIT {
  @Test
  void theNextQuestionIsAskedAfterACrashAndAfterARestart(RunningProduct runningProduct) {
    TwilioPhone phone = runningProduct.somebody();
    phone.asks("1");
    assertThat(phone.asks("ORD-12345")).contains("Defect Type: ?");

    runningProduct.twilio().goDown();
    phone.says("Internal Reject");
    await().until(() -> waiting(runningProduct) == 1);
    runningProduct.kill();
    runningProduct.twilio().comeBack();
    runningProduct.start();
    assertThat(phone.receives(Duration.ofSeconds(90))).contains("Severity (Low/Medium/High): ?");
    assertThat(phone.asks("back")).contains("Defect Type: ?");
    assertThat(phone.asks("Internal Reject")).contains("Severity (Low/Medium/High): ?");

    runningProduct.stop();
    runningProduct.start();
    assertThat(phone.asks("High")).contains("Order #ORD-12345 is now ON HOLD");
    assertThat(phone.inbox()).hasSize(6);
    assertThat(
            runningProduct
                .sql()
                .column("SELECT status FROM production_order WHERE number = 'ORD-12345'"))
        .containsExactly("ON_HOLD");
  }

  /** Replies that were attempted, and wait for the next step. */
  private static long waiting(RunningProduct runningProduct) {
    return runningProduct
        .sql()
        .number(
            "SELECT count(*) FROM whatsapp_outbox WHERE attempts > 0 AND state IN ('PENDING', 'UNKNOWN')");
  }
}
