package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.SignatureMatch;
import java.util.List;
import java.util.Optional;

/** Tells operators by what a request of Twilio's is signed, when it was refused. */
public interface TwilioDiagnosis {
  /** How many tokens are configured; 0: the channel is off. */
  int secrets();

  /** The addresses that are tried for a request to this one. */
  List<String> addresses(String address, List<String> hosts);

  /**
   * The first address and token that verify a signature.
   *
   * @param body of a posted form; empty for everything else
   */
  Optional<SignatureMatch> find(List<String> addresses, byte[] body, String signature);
}
