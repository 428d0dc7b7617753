package com.barron.whatsapp.channel.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider on a free port that answers as the test says, and records the requests. */
@SuppressForbidden("every JDK that we build with has this small HTTP server")
public final class ProviderStub implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour;
  private volatile byte[] lastBody;
  private volatile Map<String, List<String>> lastHeaders = Map.of();

  public ProviderStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** An address at which nobody listens. */
  public static String nowhere() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }

  public void answers(int status, String body, String... headers) {
    behaviour =
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
        };
  }

  public void hangs() {
    behaviour = exchange -> awaitEnd();
  }

  public void stopsInTheMiddle() {
    behaviour =
        exchange -> {
          exchange.sendResponseHeaders(201, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitEnd();
        };
  }

  /** Those that came whole. */
  public List<String> requests() {
    return requests;
  }

  public byte[] lastBody() {
    return lastBody.clone();
  }

  public String lastAuthorization() {
    return lastHeader("Authorization");
  }

  /** Null when the last request had none of this name. */
  public String lastHeader(String name) {
    return lastHeaders.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(header -> header.getValue().get(0))
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      lastBody = body;
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      lastHeaders = Map.copyOf(exchange.getRequestHeaders());
      behaviour.on(exchange);
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  @SuppressForbidden("see the class")
  private interface Behaviour {
    void on(HttpExchange exchange) throws IOException;
  }
}
