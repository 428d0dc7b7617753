package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.SignatureMatch;
import com.barron.whatsapp.settings.MetaAccount;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tries each secret by itself. */
@Singleton
class MetaSignatureDiagnosis implements MetaDiagnosis {
  private final List<MetaSignature> signatures;

  @Inject
  MetaSignatureDiagnosis(Settings settings) {
    signatures =
        settings.meta().map(MetaAccount::appSecrets).orElse(List.of()).stream()
            .map(secret -> new MetaSignature(List.of(secret)))
            .toList();
  }

  @Override
  public int secrets() {
    return signatures.size();
  }

  @Override
  public Optional<SignatureMatch> find(byte[] body, String signature) {
    for (int i = 0; i < signatures.size(); i++) {
      if (signatures.get(i).matches(body, signature)) {
        return Optional.of(new SignatureMatch("", i + 1, true));
      }
    }
    return Optional.empty();
  }
}
