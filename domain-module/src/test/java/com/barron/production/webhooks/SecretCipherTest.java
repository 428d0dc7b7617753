package com.barron.production.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.runtime.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretCipherTest {
  private static final String OLD = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final String NEW = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

  private final WebhookSecret secret = WebhookSecret.random();

  @Test
  void whatIsStoredIsReadByTheKeyAlone() {
    byte[] stored = cipher(OLD).encrypt(secret);

    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("whsec_");
    assertThat(cipher(OLD).decrypt(stored)).contains(secret);
    assertThat(cipher(NEW).decrypt(stored)).isEmpty();
    assertThat(cipher().decrypt(stored)).isEmpty();
  }

  @Test
  void aNewKeyStandsBesideTheOldOne() {
    byte[] stored = cipher(OLD).encrypt(secret);

    assertThat(cipher(NEW, OLD).decrypt(stored)).contains(secret);
    assertThat(cipher(NEW).decrypt(cipher(NEW, OLD).encrypt(secret))).contains(secret);
  }

  @Test
  void withoutAKeyItIsStoredAsItIsAndReadWithOneLater() {
    byte[] stored = cipher().encrypt(secret);

    assertThat(cipher().decrypt(stored)).contains(secret);
    assertThat(cipher(NEW).decrypt(stored)).contains(secret);
  }

  private static SecretCipher cipher(String... keys) {
    return new AesSecretCipher(new WebhookSettings(List.of(keys), Set.of()));
  }
}
