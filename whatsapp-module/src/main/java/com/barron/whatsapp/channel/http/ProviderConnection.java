package com.barron.whatsapp.channel.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection to a provider. Unlike the library's own it can log neither headers nor bodies, at
 * whatever level, and is not used again once anything came that nobody asked for: a server that
 * ends an idle connection may say so first, and the next message would take that for its answer.
 */
final class ProviderConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  /** Headers end somewhere: a server could send them for ever. */
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build();

  private static final Timeout SHORTEST = Timeout.ofMilliseconds(1);

  ProviderConnection() {
    super(LIMITS, null, null, null, null, null, new DefaultHttpResponseParserFactory(LIMITS));
  }

  @Override
  public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
    bind(new SocketHolder(sslSocket, socket));
  }

  @Override
  public Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  /** Whether it is closed, or something came. */
  @Override
  public boolean isStale() {
    try {
      awaitInput(SHORTEST);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void passivate() {
    // Nobody reads from it now.
  }

  @Override
  public void activate() {
    // Each request sets its own limit.
  }
}
