package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.RunningProduct;

/** One person who writes more than people do: told once, and not answered while others are. */
final class SpentRate implements Survivor {
  /** How many messages an hour are answered; the other survivors write fewer. */
  static final int MESSAGES = 12;

  private static final int TOO_MANY = MESSAGES + 7;

  private final RunningProduct runningProduct;
  private final TwilioPhone flooder;
  private int written;

  SpentRate(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.flooder = runningProduct.somebody();
  }

  @Override
  public void begin() {
    for (int i = 0; i < TOO_MANY; i++) {
      writes();
    }
    for (int i = 0; i < MESSAGES; i++) {
      assertThat(flooder.receives()).contains("Order: ORD-12346");
    }
    assertThat(flooder.receives()).startsWith("🐢").contains("please try again at ");
    othersAreAnsweredAlone();
  }

  @Override
  public void goOnWithoutAProvider() {
    writes();
  }

  @Override
  public void holdsAfterACrash() {
    writes();
    othersAreAnsweredAlone();
  }

  @Override
  public void holdsAfterARestart() {
    writes();
    othersAreAnsweredAlone();
    assertThat(
            runningProduct
                .sql()
                .number(
                    """
                    SELECT count(*) FROM whatsapp_log l JOIN whatsapp_session s ON s.id = l.session_id
                     WHERE s.identity_value = ? AND l.from_person
                    """,
                    flooder.number()))
        .isEqualTo(written);
  }

  private void writes() {
    flooder.says("ORD-12346");
    written++;
  }

  private void othersAreAnsweredAlone() {
    assertThat(runningProduct.somebody().asks("hi")).contains("Welcome");
    assertThat(flooder.inbox()).hasSize(MESSAGES + 1);
  }
}
