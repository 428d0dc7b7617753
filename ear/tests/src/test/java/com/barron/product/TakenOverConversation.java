package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.RunningProduct;

/** A conversation that a person took over: Barron keeps quiet, also when no cache remembers it. */
final class TakenOverConversation implements Survivor {
  private static final int HEARD = 1;

  private final RunningProduct runningProduct;
  private final TwilioPhone phone;

  TakenOverConversation(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.phone = runningProduct.somebody();
  }

  @Override
  public void begin() {
    phone.asks("hi");
    // As the console does it; the browser's test shows that.
    runningProduct
        .sql()
        .run(
            """
            UPDATE whatsapp_session
               SET taken_over_by = person_id, taken_over_until = now() + interval '1 hour', version = version + 1
             WHERE identity_value = ?
            """,
            phone.number());
    isKeptAndNotAnswered("before the crash");
  }

  @Override
  public void goOnWithoutAProvider() {
    isKeptAndNotAnswered("without a provider");
  }

  @Override
  public void holdsAfterACrash() {
    isKeptAndNotAnswered("after the crash");
  }

  @Override
  public void holdsAfterARestart() {
    isKeptAndNotAnswered("after the restart");
    runningProduct
        .sql()
        .run(
            "UPDATE whatsapp_session SET taken_over_by = NULL, taken_over_until = NULL, version = version + 1"
                + " WHERE identity_value = ?",
            phone.number());
    assertThat(phone.asks("menu")).contains("Welcome to Barron Manufacturing");
    assertThat(phone.inbox()).hasSize(HEARD + 1);
  }

  private void isKeptAndNotAnswered(String text) {
    phone.says(text);
    assertThat(
            runningProduct
                .sql()
                .number(
                    """
                    SELECT count(*) FROM whatsapp_log l JOIN whatsapp_session s ON s.id = l.session_id
                     WHERE s.identity_value = ? AND l.from_person AND l.body = ?
                    """,
                    phone.number(),
                    text))
        .isEqualTo(1);
    assertThat(phone.inbox()).hasSize(HEARD);
  }
}
