package com.barron.whatsapp.channel.http;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Connections that are kept for the next request; the one used last goes first. */
final class ProviderConnections extends PoolingHttpClientConnectionManager {
  /** For the address of the provider's name, and once more for a connection to it. */
  static final Duration CONNECT = Duration.ofSeconds(3);

  /** More than threads that send, show typing and fetch files at the same time. */
  private static final int MOST = 256;

  /**
   * A connection that was idle for longer is looked at before it is used, which takes a
   * millisecond: what is sent on one that the provider closed meanwhile is in doubt.
   */
  private static final TimeValue TRUSTED = TimeValue.ofMilliseconds(10);

  /**
   * None yet.
   *
   * @param names of hosts, and the addresses that may be connected to
   */
  ProviderConnections(DnsResolver names) {
    super(
        new DefaultHttpClientConnectionOperator(
            null,
            new BoundedDnsResolver(names, CONNECT),
            RegistryBuilder.<TlsSocketStrategy>create()
                .register(URIScheme.HTTPS.id, tls())
                .build()),
        PoolConcurrencyPolicy.STRICT,
        PoolReusePolicy.LIFO,
        null,
        socket -> new ProviderConnection());
    setMaxTotal(MOST);
    setDefaultMaxPerRoute(MOST);
    ConnectionConfig config =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(CONNECT))
            .setValidateAfterInactivity(TRUSTED)
            .build();
    setConnectionConfigResolver((HttpRoute route) -> config);
  }

  /** Java's trust store, and Java's own check of the host's name. */
  private static TlsSocketStrategy tls() {
    return new DefaultClientTlsStrategy(
        SSLContexts.createSystemDefault(),
        HostnameVerificationPolicy.BUILTIN,
        NoopHostnameVerifier.INSTANCE);
  }

  /** The client closes them when an {@link Error} hits one thread; the others shall send on. */
  @Override
  public void close(CloseMode mode) {
    closeIdle(TimeValue.ZERO_MILLISECONDS);
  }

  @Override
  public void close() {
    close(CloseMode.GRACEFUL);
  }
}
