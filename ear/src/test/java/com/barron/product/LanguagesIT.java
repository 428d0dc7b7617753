package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.provider.meta.MetaAccount;
import com.barron.provider.meta.MetaPhone;
import com.barron.provider.meta.MetaStub;
import com.barron.provider.meta.Webhook;
import com.barron.rig.Barron;
import com.barron.rig.Rig;
import com.barron.rig.WithBarron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person is spoken to in one language, on every channel, also when no cache remembers it. */
@ExtendWith(WithBarron.class)
class LanguagesIT {
  /** Nobody's: no number of Spain begins with a zero. */
  private static final String NUMBER = "+34000000101";

  @Test
  void isGuessedFromTheNumberChosenAndKept(Rig rig) {
    try (MetaStub meta = MetaStub.start(MetaAccount.FICTIONAL);
        Barron barron = rig.start("languages", meta.settings())) {
      Webhook webhook = meta.enter(barron.http("/api/whatsapp/meta/webhook"));
      var twilio = new TwilioPhone(barron.twilio(), barron.webhook(), NUMBER);
      var other = new MetaPhone(meta, webhook, NUMBER);
      assertThat(twilio.asks("hola")).contains("¡Bienvenido a Barron Manufacturing!");
      barron
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

      barron.stop();
      barron.start();
      assertThat(other.asks("emuva")).contains("Inombolo ye-oda: ?");
      assertThat(twilio.asks("menu")).contains("Siyakwamukela");
      assertThat(
              barron
                  .sql()
                  .column(
                      "SELECT language FROM whatsapp_session WHERE identity_value = '+34000000101'"
                          + " UNION ALL SELECT language FROM person WHERE language <> 'en'"))
          .containsExactly("zu", "zu", "zu");
    }
  }

  @Test
  void aNumberThatTellsNoLanguageIsSpokenToInEnglish(Barron barron) {
    var cape = new TwilioPhone(barron.twilio(), barron.webhook(), "+27000000101");

    assertThat(cape.asks("hi")).contains("Welcome to Barron Manufacturing!");
    assertThat(cape.asks("isizulu")).contains("isiZulu");
  }
}
