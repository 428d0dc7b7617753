package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.RunningProduct;
import java.time.Duration;

/** A form that is filled in, and a reply that was attempted and did not leave. */
final class OpenQuestion implements Survivor {
  private final RunningProduct runningProduct;
  private final TwilioPhone phone;

  OpenQuestion(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.phone = runningProduct.somebody();
  }

  @Override
  public void begin() {
    phone.asks("1");
    assertThat(phone.asks("ORD-12345")).contains("Defect Type: ?");
  }

  @Override
  public void goOnWithoutAProvider() {
    phone.says("Internal Reject");
    await().until(() -> waiting() == 1);
  }

  @Override
  public void holdsAfterACrash() {
    assertThat(phone.receives(Duration.ofSeconds(90))).contains("Severity (Low/Medium/High): ?");
    assertThat(phone.asks("back")).contains("Defect Type: ?");
    assertThat(phone.asks("Internal Reject")).contains("Severity (Low/Medium/High): ?");
  }

  @Override
  public void holdsAfterARestart() {
    assertThat(phone.asks("High")).contains("Order #ORD-12345 is now ON HOLD");
    assertThat(phone.inbox()).hasSize(6);
    assertThat(
            runningProduct
                .sql()
                .column("SELECT status FROM production_order WHERE number = 'ORD-12345'"))
        .containsExactly("ON_HOLD");
  }

  /** Replies to the person that were attempted, and wait for the next step. */
  private long waiting() {
    return runningProduct
        .sql()
        .number(
            """
            SELECT count(*) FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id
             WHERE s.identity_value = ? AND o.attempts > 0 AND o.state IN ('PENDING', 'UNKNOWN')
            """,
            phone.number());
  }
}
