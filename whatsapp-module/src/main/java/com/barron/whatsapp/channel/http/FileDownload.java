package com.barron.whatsapp.channel.http;

import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.FetchResult.Fetched;
import com.barron.whatsapp.channel.FetchResult.NoAnswer;
import com.barron.whatsapp.channel.FetchResult.NotYet;
import com.barron.whatsapp.channel.FetchResult.Refused;
import com.barron.whatsapp.channel.FetchResult.TooLarge;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Fetches a file over up to two redirects, each of them checked before it is followed. The
 * credentials go to the first address alone.
 */
public final class FileDownload {
  private static final int MOST_REDIRECTS = 2;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  /** Errors that an operator repairs or that are temporary; beside all from 500. */
  private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429);

  private static final int SERVER_ERRORS = 500;

  private final SingleAttemptClient http;
  private final AllowedDestinations allowedDestinations;
  private final Predicate<byte[]> passes;

  /** For a provider whose status alone says what is temporary. */
  public FileDownload(SingleAttemptClient http, AllowedDestinations allowedDestinations) {
    this(http, allowedDestinations, body -> false);
  }

  /**
   * For a provider that hides it in the body.
   *
   * @param passes whether a refusal with this body is temporary
   */
  public FileDownload(
      SingleAttemptClient http, AllowedDestinations allowedDestinations, Predicate<byte[]> passes) {
    this.http = http;
    this.allowedDestinations = allowedDestinations;
    this.passes = passes;
  }

  /**
   * Asks for a file once.
   *
   * @param authorization the header for the first address
   * @param most the largest file that is wanted, in bytes
   */
  public FetchResult fetch(URI first, String authorization, int most) {
    URI address = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!allowedDestinations.allow(address)) {
        return new Refused("an address that is not allowed");
      }
      ProviderRequest request = ProviderRequest.to(address);
      if (redirects == 0) {
        request = request.with("Authorization", authorization);
      }
      ProviderResponse<Optional<byte[]>> answer;
      try {
        answer = http.get(request, most);
      } catch (NoResponseException e) {
        return new NoAnswer(e.getMessage());
      }
      if (!REDIRECTS.contains(answer.status())) {
        return result(answer);
      }
      Optional<URI> next = target(address, answer);
      if (next.isEmpty()) {
        return new Refused("a redirect without an address");
      }
      address = next.get();
    }
    return new Refused("too many redirects");
  }

  private FetchResult result(ProviderResponse<Optional<byte[]>> answer) {
    int status = answer.status();
    if (status == OK) {
      return answer.body().<FetchResult>map(Fetched::new).orElseGet(TooLarge::new);
    }
    String reason = "status " + status;
    if (status == NOT_FOUND) {
      return new NotYet(reason);
    }
    boolean again =
        status >= SERVER_ERRORS
            || PASSING.contains(status)
            || answer.body().filter(passes).isPresent();
    return again ? new NoAnswer(reason) : new Refused(reason);
  }

  private static Optional<URI> target(URI from, ProviderResponse<?> answer) {
    try {
      return answer.location().map(URI::create).map(from::resolve);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
