package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.provider.meta.MetaPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A person is spoken to in one language, on every channel, also when no cache remembers it. */
@ResourceLock(TestRig.OPEN_PRODUCT)
@ExtendWith(ProductExtension.class)
class LanguagesIT {
  /** Nobody's: no number of Spain begins with a zero. */
  private static final String NUMBER = "+34000000101";

  @Test
  void isGuessedFromTheNumberChosenAndKept(RunningProduct runningProduct) {
    var twilio = new TwilioPhone(runningProduct.twilio(), runningProduct.webhook(), NUMBER);
    var other = new MetaPhone(runningProduct.meta(), runningProduct.metaWebhook(), NUMBER);
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

    runningProduct.stop();
    runningProduct.start();
    assertThat(other.asks("emuva")).contains("Inombolo ye-oda: ?");
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

  @Test
  void aNumberThatTellsNoLanguageIsSpokenToInEnglish(RunningProduct runningProduct) {
    var cape = new TwilioPhone(runningProduct.twilio(), runningProduct.webhook(), "+27000000101");

    assertThat(cape.asks("hi")).contains("Welcome to Barron Manufacturing!");
    assertThat(cape.asks("isizulu")).contains("isiZulu");
  }
}
