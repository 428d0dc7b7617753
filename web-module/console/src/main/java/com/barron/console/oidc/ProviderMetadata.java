package com.barron.console.oidc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.util.List;

/**
 * What the provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param postsSecret whether our secret goes into the form, because the header is not taken
 * @param namesItself whether it says who it is when it sends somebody back (RFC 9207)
 */
record ProviderMetadata(
    URI authorizationEndpoint,
    URI tokenEndpoint,
    URI keys,
    boolean postsSecret,
    boolean namesItself) {
  private static final String METHODS = "token_endpoint_auth_methods_supported";
  private static final String BASIC = "client_secret_basic";

  /** Where it is said. */
  static URI address(URI issuer) {
    return URI.create(
        issuer.toString().replaceFirst("/$", "") + "/.well-known/openid-configuration");
  }

  static ProviderMetadata of(JsonObject said, URI issuer) throws RefusedSignInException {
    if (!issuer.toString().equals(said.getString("issuer", ""))) {
      throw new RefusedSignInException(
          OidcResult.Reason.UNAVAILABLE, "the provider has another issuer than BARRON_OIDC_ISSUER");
    }
    List<String> methods = texts(said, METHODS);
    return new ProviderMetadata(
        endpoint(said, "authorization_endpoint", issuer),
        endpoint(said, "token_endpoint", issuer),
        endpoint(said, "jwks_uri", issuer),
        !methods.isEmpty() && !methods.contains(BASIC),
        said.getBoolean("authorization_response_iss_parameter_supported", false));
  }

  /** As safe as the issuer itself. */
  private static URI endpoint(JsonObject said, String name, URI issuer)
      throws RefusedSignInException {
    try {
      URI uri = URI.create(said.getString(name, ""));
      if (uri.getHost() != null
          && ("https".equals(uri.getScheme()) || issuer.getScheme().equals(uri.getScheme()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new RefusedSignInException(
        OidcResult.Reason.UNAVAILABLE, "the provider has no usable " + name);
  }

  private static List<String> texts(JsonObject said, String name) {
    return said.get(name) instanceof JsonArray array
        ? array.stream()
            .filter(JsonString.class::isInstance)
            .map(value -> ((JsonString) value).getString())
            .toList()
        : List.of();
  }
}
