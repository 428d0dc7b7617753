package com.barron.whatsapp.channel.http;

import com.barron.whatsapp.channel.http.RequestWatchdog.Watch;
import java.io.IOException;
import java.net.ProxySelector;
import java.time.Duration;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * What all clients share: connections, the watchdog, and a library's client without all that it
 * would do by itself.
 */
final class ProviderTransport {
  /** How long an unused connection is kept; a firewall may forget it later. */
  private static final Duration IDLE = Duration.ofSeconds(30);

  /** To providers, and to hosts that an operator names. */
  static final ProviderTransport SHARED =
      new ProviderTransport(
          new ProviderConnections(SystemDefaultDnsResolver.INSTANCE),
          new SystemDefaultRoutePlanner(ProxySelector.getDefault()));

  /**
   * To hosts of the internet that others name. Not by a proxy: it would look up the name itself.
   */
  static final ProviderTransport PUBLIC =
      new ProviderTransport(
          new ProviderConnections(new PublicDnsResolver(SystemDefaultDnsResolver.INSTANCE)),
          new DefaultRoutePlanner(null));

  private final RequestWatchdog watchdog;
  private final CloseableHttpClient client;

  private ProviderTransport(ProviderConnections connections, HttpRoutePlanner routePlanner) {
    TimeValue idle = TimeValue.of(IDLE);
    this.watchdog =
        new RequestWatchdog(IDLE, () -> connections.closeIdle(TimeValue.ZERO_MILLISECONDS));
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(connections)
            .setRoutePlanner(routePlanner)
            .setKeepAliveStrategy((response, context) -> idle)
            .setUserAgent("barron")
            .setDefaultCookieSpecRegistry(name -> null)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .disableConnectionState()
            .build();
  }

  /**
   * What a request may do: wait for a connection, and be silent for so long; the watchdog sees to
   * the rest.
   */
  static RequestConfig config(Duration total) {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(Timeout.of(ProviderConnections.CONNECT))
        .setResponseTimeout(Timeout.of(total))
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .setContentCompressionEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  Watch watch(HttpUriRequestBase request, Duration total) {
    return watchdog.watch(request, total);
  }

  /** Up to the headers of the answer. Its connection is kept once the body is read to its end. */
  ClassicHttpResponse open(HttpUriRequestBase request) throws IOException {
    return client.executeOpen(null, request, null);
  }
}
