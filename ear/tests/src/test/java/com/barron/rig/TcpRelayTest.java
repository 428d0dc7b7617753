package com.barron.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpRelayTest {
  private static final int SOON_MILLIS = 200;
  private static final int PATIENCE_MILLIS = 10_000;

  private final ServerSocket target;
  private final TcpRelay tcpRelay;
  private final Socket client;
  private final Socket backend;

  TcpRelayTest() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    target = new ServerSocket(0, 5, loopback);
    tcpRelay = TcpRelay.to(target.getLocalPort());
    client = new Socket(loopback, tcpRelay.port());
    target.setSoTimeout(PATIENCE_MILLIS);
    backend = target.accept();
    backend.setSoTimeout(PATIENCE_MILLIS);
    client.setSoTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void close() throws IOException {
    tcpRelay.close();
    client.close();
    backend.close();
    target.close();
  }

  @Test
  void passesOnInBothDirections() throws IOException {
    client.getOutputStream().write('a');
    backend.getOutputStream().write('b');

    assertThat(backend.getInputStream().read()).isEqualTo('a');
    assertThat(client.getInputStream().read()).isEqualTo('b');
  }

  @Test
  void holdsEverythingBackWhileItIsCut() throws IOException {
    tcpRelay.cut();
    client.getOutputStream().write('a');

    backend.setSoTimeout(SOON_MILLIS);
    assertThatThrownBy(() -> backend.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    tcpRelay.heal();
    backend.setSoTimeout(PATIENCE_MILLIS);
    assertThat(backend.getInputStream().read()).isEqualTo('a');
  }

  @Test
  void tellsTheEndOfAConnectionOnlyWhenItIsHealed() throws IOException {
    tcpRelay.cut();
    client.close();

    backend.setSoTimeout(SOON_MILLIS);
    assertThatThrownBy(() -> backend.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    tcpRelay.heal();
    backend.setSoTimeout(PATIENCE_MILLIS);
    assertThat(backend.getInputStream().read()).isEqualTo(-1);
  }
}
