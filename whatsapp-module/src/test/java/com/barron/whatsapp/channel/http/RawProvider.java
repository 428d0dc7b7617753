package com.barron.whatsapp.channel.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;

/** A provider that does with each connection what the test says, byte by byte. */
final class RawProvider implements AutoCloseable {
  static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final CountDownLatch end = new CountDownLatch(1);

  RawProvider(Script script) throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
  }

  RawProvider(ServerSocket server, Script script) {
    this.server = server;
    threads.execute(() -> accept(script));
  }

  String address() {
    return (server instanceof SSLServerSocket ? "https" : "http")
        + "://127.0.0.1:"
        + server.getLocalPort();
  }

  /** Those that came whole. */
  List<String> requests() {
    return requests;
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    server.close();
    threads.shutdownNow();
  }

  private void accept(Script script) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        int number = connections.incrementAndGet();
        threads.execute(() -> serve(script, new Connection(socket, number)));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Script script, Connection connection) {
    try (connection.socket) {
      script.serve(connection);
    } catch (IOException e) {
      // The client went, or the test is over.
    }
  }

  /** What is done with one connection. */
  @FunctionalInterface
  interface Script {
    void serve(Connection connection) throws IOException;
  }

  /** From the other side. */
  final class Connection {
    private final Socket socket;
    private final int number;

    private Connection(Socket socket, int number) {
      this.socket = socket;
      this.number = number;
    }

    /** The first is 1. */
    int number() {
      return number;
    }

    /** Waits for a whole request. */
    void read() throws IOException {
      InputStream in = socket.getInputStream();
      var text = new StringBuilder();
      while (text.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("the client went");
        }
        text.append((char) next);
      }
      String length = text.toString().replaceFirst("(?s).*Content-Length: ([0-9]+).*", "$1");
      if (length.matches("[0-9]+")) {
        text.append(
            new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.ISO_8859_1));
      }
      requests.add(text.toString());
    }

    void write(String bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    /** A byte now and then, as long as the client stays. */
    void trickle(String bytes) throws IOException {
      while (end.getCount() > 0) {
        write(bytes);
        pause();
      }
    }

    void close() throws IOException {
      socket.close();
    }
  }

  /** Lets a moment go by. */
  void pause() {
    try {
      end.await(30, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
