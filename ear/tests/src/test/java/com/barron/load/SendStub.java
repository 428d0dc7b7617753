package com.barron.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.SendEndpoint.EndpointAnswer;
import com.barron.load.http.HttpMessage;
import com.barron.load.http.HttpStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Twilio's API for messages, on the loopback interface: one thread for each connection, which stays
 * open. {@link com.barron.provider.TwilioStub} knows more of the API and costs several times as
 * much for each request.
 */
final class SendStub implements AutoCloseable {
  private static final int BACKLOG = 128;

  private final SendEndpoint endpoint;
  private final People people;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private SendStub(SendEndpoint endpoint, People people, int port) throws IOException {
    this.endpoint = endpoint;
    this.people = people;
    this.listening =
        new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  /**
   * Starts.
   *
   * @param port 0 for a free one
   */
  static SendStub start(SendEndpoint endpoint, People people, int port) {
    try {
      SendStub stub = new SendStub(endpoint, people, port);
      LoadThreads.start("provider", stub::accept);
      return stub;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the provider's stub cannot listen on port "
              + port
              + ": end what holds it, or set -Dload.stub-port",
          e);
    }
  }

  /** The base address for {@code TWILIO_API_BASE_URL}. */
  URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  @Override
  public void close() {
    closeQuietly(listening);
    open.forEach(SendStub::closeQuietly);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        LoadThreads.start("provider", () -> serve(socket));
      } catch (IOException e) {
        // Closed by close(), or by a client that gave up.
        continue;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      HttpStream requests = new HttpStream(socket.getInputStream());
      Optional<HttpMessage> request = requests.read();
      while (request.isPresent()) {
        socket.getOutputStream().write(bytes(endpoint.answer(request.get())));
        request = requests.read();
      }
    } catch (IOException | RuntimeException e) {
      if (!listening.isClosed()) {
        people.brokenOff();
      }
    } finally {
      open.remove(socket);
    }
  }

  private static byte[] bytes(EndpointAnswer answer) {
    byte[] body = answer.json().getBytes(UTF_8);
    byte[] head =
        ("HTTP/1.1 "
                + answer.status()
                + " X\r\nContent-Type: application/json;charset=utf-8\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] all = new byte[head.length + body.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      // Nobody uses it any more.
      return;
    }
  }
}
