package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.SignatureMatch;
import java.util.Optional;

/** Tells operators by which secret a request of Meta's is signed, when it was refused. */
public interface MetaDiagnosis {
  /** How many secrets are configured; 0: the channel is off. */
  int secrets();

  /** The first secret that verifies a signature. @param signature the header */
  Optional<SignatureMatch> find(byte[] body, String signature);
}
