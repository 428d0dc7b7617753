package com.barron.whatsapp.channel.http;

import com.barron.whatsapp.channel.http.DeadlineEntity.State;
import com.barron.whatsapp.channel.http.NoResponseException.NoResponseCause;
import com.barron.whatsapp.channel.http.RequestWatchdog.Watch;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/**
 * One attempt per request: no repetition, no redirect, and an end, body included. Whoever repeats a
 * message has to know what became of the first one. The calling thread does all of it.
 */
public final class SingleAttemptClient {
  private static final String LATE = "no answer in time";

  /** Of an answer in words, in bytes: ten times as much as any provider has to say. */
  private static final int LONGEST_ANSWER = 1024 * 1024;

  private final Duration total;
  private final RequestConfig config;
  private final ProviderTransport transport;

  /**
   * @param total from the first byte to the last of the answer
   */
  public SingleAttemptClient(Duration total) {
    this(total, ProviderTransport.SHARED);
  }

  private SingleAttemptClient(Duration total, ProviderTransport transport) {
    this.transport = transport;
    this.total = total;
    this.config = ProviderTransport.config(total);
  }

  /**
   * Posts a body, unless it is too late when the connection stands, and waits for the answer.
   *
   * @throws NoResponseException when it was too late or there is no answer in time
   */
  public ProviderResponse<String> post(
      ProviderRequest request, String body, BooleanSupplier tooLate) {
    var post = prepared("POST", request);
    post.setEntity(new DeadlineEntity(body, tooLate));
    return text(exchange(post, response -> body(response, LONGEST_ANSWER)));
  }

  /** One that connects to addresses of the internet alone, whatever a name leads to. */
  public static SingleAttemptClient toPublicAddresses(Duration total) {
    return new SingleAttemptClient(total, ProviderTransport.PUBLIC);
  }

  /**
   * Posts a body as {@link #post}, and waits for the head of the answer alone: whatever comes
   * behind it is not read, and the body is empty.
   *
   * @throws NoResponseException when it was too late or there is no answer in time
   */
  public ProviderResponse<String> postForStatus(
      ProviderRequest request, String body, BooleanSupplier tooLate) {
    var post = prepared("POST", request);
    post.setEntity(new DeadlineEntity(body, tooLate));
    return exchange(post, SingleAttemptClient::unread);
  }

  /**
   * Sends a request without a body and waits for the whole answer.
   *
   * @throws NoResponseException when there is none in time, or one of more than a megabyte
   */
  public ProviderResponse<String> send(String method, ProviderRequest request) {
    return text(exchange(prepared(method, request), response -> body(response, LONGEST_ANSWER)));
  }

  /**
   * Asks for bytes and waits for the whole answer.
   *
   * @param most of them; the body is empty when there are more, and the rest is not read
   * @throws NoResponseException when there is none in time
   */
  public ProviderResponse<Optional<byte[]>> get(ProviderRequest request, int most) {
    return exchange(prepared("GET", request), response -> body(response, most));
  }

  private HttpUriRequestBase prepared(String method, ProviderRequest request) {
    var prepared = new HttpUriRequestBase(method, request.address());
    prepared.setConfig(config);
    request.headers().forEach(prepared::setHeader);
    return prepared;
  }

  private static ProviderResponse<String> text(ProviderResponse<Optional<byte[]>> response) {
    return response.with(
        response
            .body()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(
                () -> new NoResponseException(NoResponseCause.UNKNOWN, "answer too long")));
  }

  private <T> ProviderResponse<T> exchange(HttpUriRequestBase request, BodyReader<T> reader) {
    try (Watch watch = transport.watch(request, total)) {
      try {
        ClassicHttpResponse response = transport.open(request);
        return new ProviderResponse<>(
            response.getCode(),
            header(response, "Location"),
            header(response, "Retry-After"),
            reader.read(response));
      } catch (IOException | RuntimeException e) {
        throw failure(e, watch, request.getEntity());
      } finally {
        // Closes the connection unless all was read: then it is back in the pool already.
        request.cancel();
      }
    }
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  /** Its connection can be used again only if there is nothing to read. */
  private static String unread(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity != null && entity.getContentLength() == 0) {
      entity.getContent().close();
    }
    return "";
  }

  /** Empty when it is longer; its declared length is not trusted. */
  private static Optional<byte[]> body(ClassicHttpResponse response, int most) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return Optional.of(new byte[0]);
    }
    byte[] bytes = entity.getContent().readNBytes(most + 1);
    return bytes.length > most ? Optional.empty() : Optional.of(bytes);
  }

  private static NoResponseException failure(Exception cause, Watch watch, HttpEntity body) {
    Optional<State> sent = state(body);
    if (sent.equals(Optional.of(State.HELD_BACK))) {
      return new NoResponseException(NoResponseCause.NOT_SENT, "too late");
    }
    if (cause instanceof PublicDnsResolver.AddressNotPublicException) {
      return new NoResponseException(NoResponseCause.NOT_ALLOWED, "not a public address");
    }
    if (cause instanceof SSLHandshakeException && !watch.isLate()) {
      return new NoResponseException(NoResponseCause.NOT_TRUSTED, "certificate not trusted");
    }
    if (Thread.currentThread().isInterrupted()) {
      return new NoResponseException(NoResponseCause.UNKNOWN, "interrupted");
    }
    if (sent.map(state -> state == State.WAITING).orElseGet(() -> isNoConnection(cause))) {
      return new NoResponseException(NoResponseCause.NOT_SENT, "no connection");
    }
    if (watch.isLate() || cause instanceof SocketTimeoutException) {
      return new NoResponseException(NoResponseCause.UNKNOWN, LATE);
    }
    String reason = cause instanceof IOException ? "connection broken" : "transport failed";
    return new NoResponseException(
        NoResponseCause.UNKNOWN, reason + " " + cause.getClass().getSimpleName());
  }

  private static Optional<State> state(HttpEntity body) {
    return Optional.ofNullable(body).map(DeadlineEntity.class::cast).map(DeadlineEntity::state);
  }

  /** For a request without a body, which does not know itself whether it has left. */
  private static boolean isNoConnection(Exception cause) {
    return cause instanceof UnknownHostException
        || cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof ConnectTimeoutException
        || cause instanceof ConnectionRequestTimeoutException;
  }

  /** Reads what the caller needs of a body. */
  @FunctionalInterface
  private interface BodyReader<T> {
    T read(ClassicHttpResponse response) throws IOException;
  }
}
