package com.barron.openid;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody's browser that shows nothing: it keeps cookies, and goes on only when it is told to. */
public final class PlainBrowser {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).header("Accept-Language", "en").build());
  }

  public HttpResponse<String> post(URI address, Map<String, String> form) {
    String body =
        new LinkedHashMap<>(form)
            .entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Accept-Language", "en")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** Another browser with the cookies that this one has at this moment. */
  public PlainBrowser copy() {
    PlainBrowser other = new PlainBrowser();
    cookies
        .getCookieStore()
        .getURIs()
        .forEach(
            uri ->
                cookies
                    .getCookieStore()
                    .get(uri)
                    .forEach(cookie -> other.cookies.getCookieStore().add(uri, cookie)));
    return other;
  }

  /** Where an answer leads. */
  public static URI location(HttpResponse<?> response) {
    return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
