package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.json.LenientJson;
import com.barron.whatsapp.settings.MetaAccount;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Checks the signature over the raw bytes before anything in them counts. */
@Singleton
class SignedMetaWebhooks implements MetaWebhooks {
  private final Optional<MetaAccount> account;
  private final Optional<MetaSignature> signature;

  @Inject
  SignedMetaWebhooks(Settings settings) {
    this.account = settings.meta();
    this.signature = account.map(known -> new MetaSignature(known.appSecrets()));
  }

  @Override
  public boolean verifies(String mode, String token) {
    return account
        .map(MetaAccount::verifyToken)
        .filter(expected -> MessageDigest.isEqual(bytes(expected), bytes(token)))
        .filter(expected -> mode.equals("subscribe"))
        .isPresent();
  }

  @Override
  public BatchResult read(byte[] body, String given) {
    if (signature.isEmpty()) {
      return new BatchResult.ForbiddenBatch(WebhookRefusal.CHANNEL_OFF);
    }
    if (!signature.get().matches(body, given)) {
      return new BatchResult.ForbiddenBatch(
          given.isEmpty() ? WebhookRefusal.NOT_SIGNED : WebhookRefusal.WRONG_SIGNATURE);
    }
    var parser = new BatchParser(account.orElseThrow().phoneNumberId());
    return LenientJson.parse(body)
        .map(parser::read)
        .<BatchResult>map(BatchResult.GenuineBatch::new)
        .orElseGet(BatchResult.MalformedBatch::new);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
