package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.settings.ConversationTimeouts;
import com.barron.whatsapp.settings.MetaAccount;
import com.barron.whatsapp.settings.MetaAccount.ApprovedText;
import com.barron.whatsapp.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fictional account, as the samples name it. */
final class Accounts {
  static final String PHONE_NUMBER_ID = "200000000000002";
  static final String SECRET = "00112233445566778899aabbccddeeff";
  static final String FORMER_SECRET = "ffeeddccbbaa99887766554433221100";
  static final String VERIFY_TOKEN = "verify-token";

  private static final URI PUBLIC = URI.create("https://bot.example.com");

  private Accounts() {}

  static Settings settings(String api) {
    var account =
        new MetaAccount(
            PHONE_NUMBER_ID,
            "access-token",
            List.of(SECRET, FORMER_SECRET),
            VERIFY_TOKEN,
            URI.create(api),
            Map.of("SLA_WARNING", new ApprovedText("sla_warning_v2", List.of("en_US", "es_MX"))));
    return new Settings(
        Optional.empty(),
        Optional.of(account),
        PUBLIC,
        false,
        false,
        Settings.USUAL_SENDERS,
        Settings.USUAL_SENDS_PER_SECOND,
        ConversationTimeouts.USUAL);
  }

  static Settings off() {
    return new Settings(Optional.empty(), PUBLIC, false, false);
  }
}
