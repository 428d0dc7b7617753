package com.barron.console.system;

import com.barron.whatsapp.channel.SignatureMatch;
import com.barron.whatsapp.channel.meta.MetaDiagnosis;
import com.barron.whatsapp.channel.twilio.webhook.TwilioDiagnosis;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** By which address and which secret a refused request would have been taken. */
@Singleton
public class SignatureCheck {
  private static final String TWILIO = "X-Twilio-Signature";
  private static final String META = "X-Hub-Signature-256";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final TwilioDiagnosis twilio;
  private final MetaDiagnosis meta;

  @Inject
  public SignatureCheck(TwilioDiagnosis twilio, MetaDiagnosis meta) {
    this.twilio = twilio;
    this.meta = meta;
  }

  /** What came of it; the key of its text. */
  public enum Verdict {
    /** Taken with the settings as they are. */
    ACCEPTED,
    /** Right, but for another address than the one that is set. */
    OTHER_ADDRESS,
    NO_SIGNATURE,
    CHANNEL_OFF,
    BAD_ADDRESS,
    /** No address and no secret that were tried. */
    NOTHING_FITS
  }

  /**
   * The result.
   *
   * @param tried how many addresses were tried
   * @param secrets how many secrets were tried
   */
  public record Finding(Verdict verdict, Optional<SignatureMatch> match, int tried, int secrets) {}

  Finding check(PastedRequest pasted) {
    Optional<String> ofTwilio = pasted.header(TWILIO);
    if (ofTwilio.isPresent()) {
      return twilio(pasted, ofTwilio.get());
    }
    return pasted
        .header(META)
        .map(signature -> meta(pasted, signature))
        .orElse(new Finding(Verdict.NO_SIGNATURE, Optional.empty(), 0, 0));
  }

  private Finding twilio(PastedRequest pasted, String signature) {
    if (twilio.secrets() == 0) {
      return new Finding(Verdict.CHANNEL_OFF, Optional.empty(), 0, 0);
    }
    List<String> addresses = twilio.addresses(pasted.address(), pasted.hosts());
    if (addresses.isEmpty()) {
      return new Finding(Verdict.BAD_ADDRESS, Optional.empty(), 0, twilio.secrets());
    }
    boolean isForm =
        pasted
            .header("Content-Type")
            .map(type -> type.toLowerCase(Locale.ROOT).startsWith(FORM))
            .orElse(true);
    Optional<SignatureMatch> match =
        pasted.bodies().stream()
            .flatMap(
                body ->
                    twilio.find(addresses, isForm ? bytes(body) : new byte[0], signature).stream())
            .findFirst();
    return found(match, addresses.size(), twilio.secrets());
  }

  private Finding meta(PastedRequest pasted, String signature) {
    if (meta.secrets() == 0) {
      return new Finding(Verdict.CHANNEL_OFF, Optional.empty(), 0, 0);
    }
    Optional<SignatureMatch> match =
        pasted.bodies().stream()
            .flatMap(body -> meta.find(bytes(body), signature).stream())
            .findFirst();
    return found(match, 0, meta.secrets());
  }

  private static Finding found(Optional<SignatureMatch> match, int tried, int secrets) {
    Verdict verdict =
        match
            .map(one -> one.accepted() ? Verdict.ACCEPTED : Verdict.OTHER_ADDRESS)
            .orElse(Verdict.NOTHING_FITS);
    return new Finding(verdict, match, tried, secrets);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
