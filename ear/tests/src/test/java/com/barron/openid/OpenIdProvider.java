package com.barron.openid;

import com.barron.provider.StubForm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A provider on a free port of this machine: discovery, authorization, token and keys, as OpenID
 * Connect Core 1.0 and PKCE say. Whoever is sent there is signed in at once, as whom a test says.
 */
public final class OpenIdProvider implements AutoCloseable {
  /** Of us at the provider; each has a letter that a form encodes. */
  public static final String CLIENT_ID = "barron console";

  public static final String SECRET = "kettle:violet%stairs";

  private static final long TOKEN_SECONDS = 300;

  private final HttpServer server;
  private final Map<String, Begun> codes = new ConcurrentHashMap<>();
  private volatile RSAKey key = key();
  private volatile RSAKey signs = key;
  private volatile String email = "nobody@example.com";
  private volatile boolean down;
  private volatile boolean signed = true;
  private volatile UnaryOperator<JWTClaimsSet.Builder> lie = claims -> claims;

  /** What a code was given for. */
  private record Begun(String nonce, String challenge, String redirect) {}

  private OpenIdProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  public static OpenIdProvider start() {
    try {
      return new OpenIdProvider();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** With which the product finds it. */
  public Map<String, String> settings() {
    return Map.of(
        "BARRON_OIDC_ENABLED",
        "true",
        "BARRON_OIDC_ISSUER",
        issuer(),
        "BARRON_OIDC_CLIENT_ID",
        CLIENT_ID,
        "BARRON_OIDC_CLIENT_SECRET",
        SECRET,
        "BARRON_OIDC_NAME",
        "Example Works");
  }

  /** From now on it tells the truth, about this person. */
  public void knows(String address) {
    email = address;
    lie = claims -> claims;
    signed = true;
    signs = key;
    down = false;
  }

  /** The next tokens are other ones. */
  public void lies(UnaryOperator<JWTClaimsSet.Builder> change) {
    lie = change;
  }

  /** The next tokens are not signed. */
  public void signsNothing() {
    signed = false;
  }

  /** The next tokens are signed with a key that is not among those that it shows. */
  public void signsWithAnotherKey() {
    signs = key();
  }

  /** It has another key from now on, and shows it. */
  public void changesItsKey() {
    key = key();
    signs = key;
  }

  /** It answers with errors until it {@link #knows} somebody again. */
  public void goesDown() {
    down = true;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (down) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, configuration());
        case "/keys" -> text(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private JsonObject configuration() {
    return Json.createObjectBuilder()
        .add("issuer", issuer())
        .add("authorization_endpoint", issuer() + "/authorize")
        .add("token_endpoint", issuer() + "/token")
        .add("jwks_uri", issuer() + "/keys")
        .add("authorization_response_iss_parameter_supported", true)
        .build();
  }

  /** Nobody is asked for a password here. */
  private void authorize(HttpExchange exchange) throws IOException {
    StubForm query = StubForm.parse(exchange.getRequestURI().getRawQuery());
    if (!said(query, "response_type").equals("code")
        || !said(query, "client_id").equals(CLIENT_ID)
        || !said(query, "code_challenge_method").equals("S256")
        || !said(query, "scope").startsWith("openid")) {
      text(exchange, 400, query.encoded());
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Begun(
            said(query, "nonce"), said(query, "code_challenge"), said(query, "redirect_uri")));
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            said(query, "redirect_uri")
                + "?code="
                + code
                + "&state="
                + said(query, "state")
                + "&iss="
                + URLEncoder.encode(issuer(), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
  }

  /** A code is good once, for whom it was given to. */
  private void token(HttpExchange exchange) throws IOException {
    StubForm form =
        StubForm.parse(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (!isUs(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")))) {
      json(exchange, 401, error("invalid_client"));
      return;
    }
    Optional<Begun> begun =
        Optional.ofNullable(codes.remove(said(form, "code")))
            .filter(one -> one.redirect().equals(said(form, "redirect_uri")))
            .filter(one -> one.challenge().equals(challenge(said(form, "code_verifier"))));
    if (begun.isEmpty() || !said(form, "grant_type").equals("authorization_code")) {
      json(exchange, 400, error("invalid_grant"));
      return;
    }
    json(
        exchange,
        200,
        Json.createObjectBuilder()
            .add("access_token", UUID.randomUUID().toString())
            .add("token_type", "Bearer")
            .add("id_token", idToken(begun.get()))
            .build());
  }

  private String idToken(Begun begun) {
    Instant now = Clock.systemUTC().instant();
    JWTClaimsSet claims =
        lie.apply(
                new JWTClaimsSet.Builder()
                    .issuer(issuer())
                    .audience(CLIENT_ID)
                    .subject("subject of " + email)
                    .claim("nonce", begun.nonce())
                    .claim("email", email)
                    .claim("email_verified", true)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(TOKEN_SECONDS))))
            .build();
    if (!signed) {
      return new PlainJWT(claims).serialize();
    }
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signs.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(signs));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String said(StubForm form, String name) {
    return form.first(name).orElse("");
  }

  private static boolean isUs(Optional<String> authorization) {
    if (authorization.filter(header -> header.startsWith("Basic ")).isEmpty()) {
      return false;
    }
    byte[] both = Base64.getDecoder().decode(authorization.get().substring("Basic ".length()));
    String[] parts = new String(both, StandardCharsets.UTF_8).split(":");
    return parts.length == 2
        && CLIENT_ID.equals(URLDecoder.decode(parts[0], StandardCharsets.UTF_8))
        && SECRET.equals(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject error(String code) {
    return Json.createObjectBuilder().add("error", code).build();
  }

  private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
    text(exchange, status, body.toString());
  }

  private static void text(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
