package com.barron.provider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files that people sent, on a server beside the provider's interface, as the real ones are on
 * another host. It remembers with which credentials it was asked.
 */
public final class StubFileServer implements AutoCloseable {
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> hidden = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> credentials = new CopyOnWriteArrayList<>();
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final HttpServer server;

  public StubFileServer() throws IOException {
    server = HttpServer.create(loopback(), 0);
    server.setExecutor(pool);
    server.createContext("/", this::hand);
    server.start();
  }

  /** Puts a file there by its id. */
  public void put(String id, byte[] file) {
    files.put(id, file);
  }

  /** The interface says so often that there is no such file, before it shows it. */
  public void hide(String id, int times) {
    hidden.put(id, new AtomicInteger(times));
  }

  /** Whether the interface shows a file when it is asked for it now. */
  public boolean shows(String id) {
    asked.add(id);
    return files.containsKey(id)
        && hidden.getOrDefault(id, new AtomicInteger()).getAndDecrement() <= 0;
  }

  /** A file. @throws NullPointerException when it is not there */
  public byte[] file(String id) {
    return files.get(id).clone();
  }

  /** The address of a file. */
  public String address(String id) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/signed/" + id + "?until=later";
  }

  /** For which ids the interface was asked, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** The credentials that came with requests for the files themselves; empty text for none. */
  public List<String> credentials() {
    return List.copyOf(credentials);
  }

  private void hand(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().replace("/signed/", "");
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    credentials.add(authorization == null ? "" : authorization);
    byte[] file = files.get(id);
    try (exchange) {
      if (file == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        // Never what it is: nobody should go by it.
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file);
      }
    }
  }

  private static InetSocketAddress loopback() throws IOException {
    return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
  }

  @Override
  public void close() {
    server.stop(0);
    pool.shutdownNow();
  }
}
