package com.barron.console.oidc;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.channel.http.NoResponseException;
import com.barron.whatsapp.channel.http.ProviderRequest;
import com.barron.whatsapp.channel.http.ProviderResponse;
import com.barron.whatsapp.channel.http.SingleAttemptClient;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Asks the provider: once, bounded in time and size, and never where it sends us. */
final class ProviderHttp implements ResourceRetriever {
  private static final Duration TOTAL = Duration.ofSeconds(8);
  private static final String MEDIA_TYPE = "application/json";

  /** Waiting for a slow provider must not take the threads of everybody else. */
  private static final int MOST_AT_ONCE = 4;

  private final SingleAttemptClient client = new SingleAttemptClient(TOTAL);
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);

  JsonObject get(URI address) throws RefusedSignInException {
    return json(
        send(() -> client.send("GET", ProviderRequest.to(address).with("Accept", MEDIA_TYPE))));
  }

  /** What the answer says, whatever its status; an error says so. */
  JsonObject post(ProviderRequest request, String form) throws RefusedSignInException {
    ProviderRequest complete =
        request
            .with("Accept", MEDIA_TYPE)
            .with("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
    return json(send(() -> client.post(complete, form, () -> false)));
  }

  /** For the keys. */
  @Override
  public Resource retrieveResource(URL url) throws IOException {
    try {
      ProviderRequest request = ProviderRequest.to(url.toURI()).with("Accept", MEDIA_TYPE);
      ProviderResponse<String> response = send(() -> client.send("GET", request));
      if (response.status() != 200) {
        throw new IOException("status " + response.status());
      }
      return new Resource(response.body(), MEDIA_TYPE);
    } catch (URISyntaxException | RefusedSignInException e) {
      throw new IOException("no keys", e);
    }
  }

  private ProviderResponse<String> send(Exchange exchange) throws RefusedSignInException {
    if (!room.tryAcquire()) {
      throw new RefusedSignInException(
          OidcResult.Reason.UNAVAILABLE, "too many wait for the provider");
    }
    try {
      return exchange.run();
    } catch (NoResponseException e) {
      throw new RefusedSignInException(OidcResult.Reason.UNAVAILABLE, e.getMessage());
    } finally {
      room.release();
    }
  }

  private static JsonObject json(ProviderResponse<String> response) throws RefusedSignInException {
    try (JsonReader reader = JSON.createReader(new StringReader(response.body()))) {
      JsonObject said = reader.readObject();
      if (response.status() == 200) {
        return said;
      }
      // What RFC 6749 calls a wrong or used code; everything else is the operator's to mend.
      throw said.getString("error", "").equals("invalid_grant")
          ? new RefusedSignInException(OidcResult.Reason.NOT_PROVED, "the code is not good")
          : status(response);
    } catch (JsonException | ClassCastException e) {
      throw status(response);
    }
  }

  private static RefusedSignInException status(ProviderResponse<String> response) {
    return new RefusedSignInException(
        OidcResult.Reason.UNAVAILABLE, "the provider answers with status " + response.status());
  }

  @FunctionalInterface
  private interface Exchange {
    ProviderResponse<String> run();
  }
}
