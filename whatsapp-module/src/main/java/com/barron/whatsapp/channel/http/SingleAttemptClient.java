package com.barron.whatsapp.channel.http;

import com.barron.whatsapp.channel.http.NoResponseException.NoResponseCause;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLHandshakeException;

/**
 * One attempt per request: no repetition, no redirect, and an end, body included. Whoever repeats a
 * message has to know what became of the first one.
 */
public final class SingleAttemptClient {
  private static final String LATE = "no answer in time";
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** Of an answer in words, in bytes: ten times as much as any provider has to say. */
  private static final int LONGEST_ANSWER = 1024 * 1024;

  private final Duration total;
  private final HttpClient http;

  /**
   * @param total from the first byte to the last of the answer
   */
  public SingleAttemptClient(Duration total) {
    this.total = total;
    this.http =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT.compareTo(total) < 0 ? CONNECT : total)
            .followRedirects(Redirect.NEVER)
            .build();
  }

  /**
   * Posts a body, unless it is too late when the connection stands, and waits for the answer.
   *
   * @throws NoResponseException when it was too late or there is no answer in time
   */
  public HttpResponse<String> post(
      HttpRequest.Builder request, String body, BooleanSupplier tooLate) {
    DeadlineBodyPublisher timely =
        new DeadlineBodyPublisher(BodyPublishers.ofString(body), tooLate);
    try {
      return send(request.POST(timely));
    } catch (NoResponseException e) {
      throw timely.wasHeldBack()
          ? new NoResponseException(NoResponseCause.NOT_SENT, "too late")
          : e;
    }
  }

  /**
   * Sends a request and waits for the whole answer: the time-out of a request itself ends with the
   * headers.
   *
   * @throws NoResponseException when there is none in time, or one of more than a megabyte
   */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(
        request,
        info ->
            BodySubscribers.mapping(
                new LimitedBodySubscriber(LONGEST_ANSWER), SingleAttemptClient::text));
  }

  private static String text(Optional<byte[]> body) {
    return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new NoResponseException(NoResponseCause.UNKNOWN, "too long an answer"));
  }

  /**
   * Asks for bytes and waits for the whole answer.
   *
   * @param most of them; the body is empty when there are more, and the rest is not read
   * @throws NoResponseException when there is none in time
   */
  public HttpResponse<Optional<byte[]>> get(HttpRequest.Builder request, int most) {
    return send(request.GET(), info -> new LimitedBodySubscriber(most));
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    CompletableFuture<HttpResponse<T>> answer =
        http.sendAsync(request.timeout(total).header("User-Agent", "barron").build(), body);
    try {
      return answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new NoResponseException(NoResponseCause.UNKNOWN, LATE);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoResponseException(NoResponseCause.UNKNOWN, "interrupted");
    }
  }

  private static NoResponseException failure(Throwable cause) {
    if (cause instanceof NoResponseException known) {
      return known;
    }
    if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
      return new NoResponseException(NoResponseCause.NOT_SENT, "no connection");
    }
    if (cause instanceof SSLHandshakeException) {
      return new NoResponseException(NoResponseCause.NOT_TRUSTED, "no trust");
    }
    if (cause instanceof HttpTimeoutException) {
      return new NoResponseException(NoResponseCause.UNKNOWN, LATE);
    }
    String reason = cause instanceof IOException ? "connection broken" : "transport failed";
    return new NoResponseException(
        NoResponseCause.UNKNOWN, reason + " " + cause.getClass().getSimpleName());
  }
}
