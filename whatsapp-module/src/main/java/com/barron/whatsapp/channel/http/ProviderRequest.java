package com.barron.whatsapp.channel.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a provider, without the body.
 *
 * @param address with scheme {@code http} or {@code https}
 * @param headers by name, beside those that belong to the connection and the body
 */
public record ProviderRequest(URI address, Map<String, String> headers) {
  public ProviderRequest {
    headers = Map.copyOf(headers);
  }

  /** One without headers. */
  public static ProviderRequest to(URI address) {
    return new ProviderRequest(address, Map.of());
  }

  /** The same with one header more. */
  public ProviderRequest with(String name, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new ProviderRequest(address, all);
  }

  /** Says where it goes, and nothing of what it holds. */
  @Override
  public String toString() {
    return "request to " + address.getHost();
  }
}
