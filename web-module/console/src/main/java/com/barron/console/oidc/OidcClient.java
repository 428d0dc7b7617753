package com.barron.console.oidc;

import com.barron.production.runtime.OidcSettings;
import com.barron.whatsapp.channel.http.ProviderRequest;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Sends people to the provider, and believes what they come back with. */
@Singleton
public class OidcClient {
  private static final Logger LOG = Logger.getLogger(OidcClient.class);

  /** Below the console's address. */
  public static final String RETURN_PATH = "/sign-in/provider/return";

  private final Optional<OidcSettings.Client> client;
  private final Optional<ProviderDiscovery> discovery;
  private final ProviderHttp http = new ProviderHttp();
  private final String returnAddress;

  @Inject
  OidcClient(OidcSettings oidcSettings, Settings settings, Clock clock) {
    client = oidcSettings.client();
    discovery = client.map(known -> new ProviderDiscovery(known, http, clock));
    returnAddress = settings.publicUrl() + "/console" + RETURN_PATH;
  }

  /** What people call the provider; empty when nobody signs in by one. */
  public Optional<String> providerName() {
    return client.map(OidcSettings.Client::providerName);
  }

  /** Where a sign-in begins; empty when the provider cannot be found. */
  public Optional<URI> begin(PendingSignIn pending) {
    try {
      ProviderMetadata metadata = found().metadata();
      Map<String, String> query = new LinkedHashMap<>();
      query.put("response_type", "code");
      query.put("client_id", client.orElseThrow().id());
      query.put("redirect_uri", returnAddress);
      query.put("scope", client.orElseThrow().scope());
      query.put("state", pending.state());
      query.put("nonce", pending.nonce());
      query.put("code_challenge", pending.challenge());
      query.put("code_challenge_method", "S256");
      URI address = metadata.authorizationEndpoint();
      return Optional.of(
          URI.create(address + (address.getRawQuery() == null ? "?" : "&") + form(query)));
    } catch (RefusedSignInException e) {
      report(e);
      return Optional.empty();
    }
  }

  /**
   * Ends a sign-in.
   *
   * @param pending what this browser began; empty when it began nothing
   */
  public OidcResult end(Optional<PendingSignIn> pending, ProviderAnswer answer) {
    try {
      if (pending.filter(begun -> begun.isState(answer.state())).isEmpty()) {
        throw new RefusedSignInException(OidcResult.Reason.NOT_BEGUN, "the state is not ours");
      }
      return exchange(pending.get(), answer);
    } catch (RefusedSignInException e) {
      report(e);
      return new OidcResult.Refused(e.reason());
    }
  }

  private OidcResult exchange(PendingSignIn begun, ProviderAnswer answer)
      throws RefusedSignInException {
    ProviderDiscovery.Known provider = found();
    requireIssuer(provider.metadata(), answer.issuer());
    if (answer.error().isPresent() || answer.code().isEmpty()) {
      throw new RefusedSignInException(OidcResult.Reason.DENIED, "the provider sends no code");
    }
    JsonObject said = redeem(provider.metadata(), answer.code().get(), begun.verifier());
    String token = said.getString("id_token", "");
    return new OidcResult.Identified(provider.verifier().verify(token, begun.nonce()));
  }

  /** One that was sent here by another provider than was asked may not be believed (RFC 9207). */
  private void requireIssuer(ProviderMetadata metadata, Optional<String> said)
      throws RefusedSignInException {
    String issuer = client.orElseThrow().issuer().toString();
    if (said.isPresent() ? !said.get().equals(issuer) : metadata.namesItself()) {
      throw new RefusedSignInException(
          OidcResult.Reason.NOT_PROVED, "another provider sends somebody back");
    }
  }

  private JsonObject redeem(ProviderMetadata metadata, String code, String verifier)
      throws RefusedSignInException {
    OidcSettings.Client us = client.orElseThrow();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", returnAddress);
    form.put("code_verifier", verifier);
    ProviderRequest request = ProviderRequest.to(metadata.tokenEndpoint());
    if (metadata.postsSecret()) {
      form.put("client_id", us.id());
      form.put("client_secret", us.secret());
    } else {
      request = request.with("Authorization", basic(us));
    }
    return http.post(request, form(form));
  }

  private ProviderDiscovery.Known found() throws RefusedSignInException {
    if (discovery.isEmpty()) {
      throw new RefusedSignInException(OidcResult.Reason.UNAVAILABLE, "sign-in by OIDC is off");
    }
    return discovery.get().find();
  }

  /** Both parts are encoded as in a form first (RFC 6749, 2.3.1). */
  private static String basic(OidcSettings.Client us) {
    String both = encoded(us.id()) + ":" + encoded(us.secret());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void report(RefusedSignInException refused) {
    if (refused.reason() == OidcResult.Reason.UNAVAILABLE) {
      LOG.warnf(
          "sign-in by OIDC failed, look at BARRON_OIDC_* and at the provider: cause=%s",
          refused.getMessage());
    } else {
      LOG.infof(
          "sign-in by OIDC refused reason=%s cause=%s", refused.reason(), refused.getMessage());
    }
  }
}
