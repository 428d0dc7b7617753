package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.provider.meta.MetaPhone;
import com.barron.rig.RunningProduct;

/** A person is spoken to in one language, on every channel, also when no cache remembers it. */
final class ChosenLanguage implements Survivor {
  /** Nobody's: no number of Spain begins with a zero. */
  private static final String NUMBER = "+34000000101";

  private final RunningProduct runningProduct;
  private final TwilioPhone twilio;
  private final MetaPhone other;

  ChosenLanguage(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
    this.twilio = new TwilioPhone(runningProduct.twilio(), runningProduct.webhook(), NUMBER);
    this.other = new MetaPhone(runningProduct.meta(), runningProduct.metaWebhook(), NUMBER);
  }

  @Override
  public void begin() {
    assertThat(twilio.asks("hola")).contains("¡Bienvenido a Barron Manufacturing!");
    runningProduct
        .sql()
        .run(
            """
              INSERT INTO person_identity (person_id, channel, kind, value, known_since)
              SELECT person_id, 'meta', kind, value, known_since FROM person_identity
               WHERE channel = 'twilio' AND value = '+34000000101'
              """);
    assertThat(other.asks("defecto ORD-12345")).contains("Tipo de defecto: ?");
    assertThat(twilio.asks("language zu")).contains("isiZulu");
    assertThat(other.asks("?")).contains("Uhlobo lwephutha: ?");
  }

  @Override
  public void goOnWithoutAProvider() {
    // Nothing: the choice was made.
  }

  @Override
  public void holdsAfterACrash() {
    assertThat(other.asks("emuva")).contains("Inombolo ye-oda: ?");
  }

  @Override
  public void holdsAfterARestart() {
    assertThat(twilio.asks("menu")).contains("Siyakwamukela");
    assertThat(
            runningProduct
                .sql()
                .column(
                    "SELECT language FROM whatsapp_session WHERE identity_value = '+34000000101'"
                        + " UNION ALL SELECT p.language FROM person p JOIN person_identity i ON i.person_id = p.id"
                        + " WHERE i.value = '+34000000101' AND i.channel = 'meta'"))
        .containsExactly("zu", "zu", "zu");
  }
}
