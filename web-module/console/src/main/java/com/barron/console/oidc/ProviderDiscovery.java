package com.barron.console.oidc;

import com.barron.production.runtime.OidcSettings;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the provider says of itself, asked when it is first needed and again after an hour. Its keys
 * are asked for again as soon as a token names one that is not known, twice in half a minute at
 * most.
 */
final class ProviderDiscovery {
  private static final Duration GOOD_FOR = Duration.ofHours(1);

  private final OidcSettings.Client client;
  private final ProviderHttp http;
  private final Clock clock;
  private volatile Optional<Known> known = Optional.empty();

  ProviderDiscovery(OidcSettings.Client client, ProviderHttp http, Clock clock) {
    this.client = client;
    this.http = http;
    this.clock = clock;
  }

  /**
   * A provider as it was found.
   *
   * @param until when it is looked at again
   */
  record Known(ProviderMetadata metadata, IdTokenVerifier verifier, Instant until) {}

  /** While it does not answer, what it said before still holds. */
  Known find() throws RefusedSignInException {
    Optional<Known> before = known;
    if (before.filter(one -> clock.instant().isBefore(one.until())).isPresent()) {
      return before.get();
    }
    try {
      Known found = ask(before);
      known = Optional.of(found);
      return found;
    } catch (RefusedSignInException e) {
      if (before.isPresent()) {
        return before.get();
      }
      throw e;
    }
  }

  private Known ask(Optional<Known> before) throws RefusedSignInException {
    ProviderMetadata metadata =
        ProviderMetadata.of(http.get(ProviderMetadata.address(client.issuer())), client.issuer());
    IdTokenVerifier verifier =
        before
            .filter(one -> one.metadata().keys().equals(metadata.keys()))
            .map(Known::verifier)
            .orElseGet(() -> verifier(metadata));
    return new Known(metadata, verifier, clock.instant().plus(GOOD_FOR));
  }

  private IdTokenVerifier verifier(ProviderMetadata metadata) {
    try {
      // Nothing is asked ahead: that would take threads of its own.
      var source =
          JWKSourceBuilder.create(metadata.keys().toURL(), http).refreshAheadCache(false).build();
      return new IdTokenVerifier(client, source, clock);
    } catch (MalformedURLException e) {
      throw new IllegalStateException("it has a host and a known scheme", e);
    }
  }
}
