package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.twilio.AttemptFailedException.Kind;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The transport under twilio-java: one attempt, bounded in time, no redirect, and nothing kept of a
 * request. The library's own transport posts a message up to six times when the provider fails, and
 * each of these may be delivered.
 *
 * <p>An attempt that ends without a success throws {@link AttemptFailedException}, which says
 * whether the provider can have acted on it.
 */
final class OneAttempt extends HttpClient {
  private static final String LATE = "no answer in time";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final URI base;
  private final Duration total;
  private final java.net.http.HttpClient http;

  /**
   * @param base where requests go instead of the public API
   */
  OneAttempt(URI base, Duration total) {
    this.base = base;
    this.total = total;
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT.compareTo(total) < 0 ? CONNECT : total)
            .followRedirects(Redirect.NEVER)
            .build();
  }

  /** The library's loop of three is left out. */
  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] codes, int retries, long delayMillis) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    HttpResponse<String> response = exchange(request(request));
    if (response.statusCode() / 100 != 2) {
      throw Refusal.of(response);
    }
    return new Response(response.body(), response.statusCode());
  }

  private HttpRequest request(Request request) {
    var builder =
        HttpRequest.newBuilder(URI.create(base + request.constructURL().getFile()))
            .timeout(total)
            .header("Accept", "application/json")
            .header("User-Agent", "barron");
    if (request.requiresAuthentication()) {
      builder.header("Authorization", request.getAuthString());
    }
    if (request.getMethod() == HttpMethod.POST) {
      return builder
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(request.encodeFormBody()))
          .build();
    }
    return builder.method(request.getMethod().toString(), BodyPublishers.noBody()).build();
  }

  /** Waits for the whole body: the request's own time-out ends with the headers. */
  private HttpResponse<String> exchange(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, BodyHandlers.ofString());
    try {
      return answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new AttemptFailedException(Kind.UNKNOWN, LATE);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new AttemptFailedException(Kind.UNKNOWN, "interrupted");
    }
  }

  private static AttemptFailedException failure(Throwable cause) {
    if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
      return new AttemptFailedException(Kind.NOT_SENT, "no connection");
    }
    if (cause instanceof javax.net.ssl.SSLHandshakeException) {
      return new AttemptFailedException(Kind.MISCONFIGURED, "no trust");
    }
    if (cause instanceof HttpTimeoutException) {
      return new AttemptFailedException(Kind.UNKNOWN, LATE);
    }
    String reason = cause instanceof IOException ? "connection broken" : "transport failed";
    return new AttemptFailedException(
        Kind.UNKNOWN, reason + " " + cause.getClass().getSimpleName());
  }
}
