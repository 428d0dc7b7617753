package com.barron.whatsapp.channel.twilio.api;

import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.http.NoResponseException;
import com.barron.whatsapp.channel.http.ProviderRequest;
import com.barron.whatsapp.channel.http.ProviderResponse;
import com.barron.whatsapp.channel.http.SingleAttemptClient;
import com.barron.whatsapp.channel.twilio.api.AttemptFailedException.AttemptFailure;
import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The transport under twilio-java: one attempt, bounded in time, no redirect, and nothing kept of a
 * request. The library's own transport posts a message up to six times when the provider fails, and
 * each of these may be delivered.
 *
 * <p>An attempt that ends without a success throws {@link AttemptFailedException}, which says
 * whether the provider can have acted on it.
 */
public final class SingleAttemptTransport extends HttpClient {
  /** The library has no parameter for its transport; it calls the transport on the same thread. */
  private static final ThreadLocal<BooleanSupplier> TOO_LATE =
      ThreadLocal.withInitial(() -> () -> false);

  private static final String API = "api.";

  private final URI base;
  private final boolean isTwilio;
  private final SingleAttemptClient http;

  /**
   * @param base where requests go instead of the public API
   */
  SingleAttemptTransport(URI base, Duration total) {
    this.base = base;
    this.isTwilio = base.getHost().startsWith(API) && base.getHost().endsWith(".twilio.com");
    this.http = new SingleAttemptClient(total);
  }

  /** What is posted meanwhile on this thread is not sent after the deadline. */
  public static <T> T before(Deadline deadline, Supplier<T> calls) {
    TOO_LATE.set(deadline::isPast);
    try {
      return calls.get();
    } finally {
      TOO_LATE.remove();
    }
  }

  /** Leaves out the library's loop of three attempts. */
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
    ProviderResponse<String> response = exchange(request);
    if (response.status() / 100 != 2) {
      throw TwilioErrors.of(response);
    }
    return new Response(response.body(), response.status());
  }

  private ProviderResponse<String> exchange(Request request) {
    try {
      return request.getMethod() == HttpMethod.POST
          ? http.post(
              prepared(request).with("Content-Type", type(request)), body(request), TOO_LATE.get())
          : http.send(request.getMethod().toString(), prepared(request));
    } catch (NoResponseException e) {
      throw new AttemptFailedException(kind(e.kind()), e.getMessage());
    }
  }

  private static boolean isJson(Request request) {
    return request.getContentType() == ContentType.JSON;
  }

  private static String type(Request request) {
    return (isJson(request) ? ContentType.JSON : ContentType.FORM_URLENCODED).getValue();
  }

  private static String body(Request request) {
    return isJson(request) ? request.getBody() : request.encodeFormBody();
  }

  /** Twilio's products have hosts of their own; a stand-in for Twilio serves them all. */
  private URI address(URL asked) {
    String product = asked.getHost().split("\\.", 2)[0] + ".";
    String start =
        isTwilio ? base.toString().replaceFirst("//api\\.", "//" + product) : base.toString();
    return URI.create(start + asked.getFile());
  }

  private ProviderRequest prepared(Request request) {
    var prepared =
        ProviderRequest.to(address(request.constructURL())).with("Accept", "application/json");
    return request.requiresAuthentication()
        ? prepared.with("Authorization", request.getAuthString())
        : prepared;
  }

  private static AttemptFailure kind(NoResponseException.NoResponseCause kind) {
    return switch (kind) {
      case NOT_SENT, NOT_ALLOWED -> AttemptFailure.NOT_SENT;
      case NOT_TRUSTED -> AttemptFailure.MISCONFIGURED;
      case UNKNOWN -> AttemptFailure.UNKNOWN;
    };
  }
}
