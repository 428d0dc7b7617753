package com.barron.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A receiver on a free port of this machine, at any path. */
public final class EventReceiver implements AutoCloseable {
  private static final int PIECE = 64 * 1024;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
  private volatile Function<ReceivedEvent, ReceiverAnswer> behaviour =
      event -> ReceiverAnswer.TAKES;

  private EventReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static EventReceiver start() {
    try {
      return new EventReceiver();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its address, which leads inside. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** From now on, for each request. */
  public void answers(Function<ReceivedEvent, ReceiverAnswer> wanted) {
    behaviour = wanted;
  }

  /** All requests at a path in the order in which they came, repetitions too. */
  public List<ReceivedEvent> at(String path) {
    return received.stream().filter(event -> event.path().equals(path)).toList();
  }

  /** What is remembered of a path, each id when it came first. */
  public List<ReceivedEvent> taken(String path) {
    List<ReceivedEvent> first = new CopyOnWriteArrayList<>();
    at(path).stream()
        .filter(ReceivedEvent::taken)
        .filter(event -> first.stream().noneMatch(known -> known.id().equals(event.id())))
        .forEach(first::add);
    return first;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var seen =
          new ReceivedEvent(
              exchange.getRequestURI().getPath(),
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              List.of(headers.getFirst("webhook-signature").split(" ")),
              body,
              false);
      ReceiverAnswer answer = behaviour.apply(seen);
      received.add(
          new ReceivedEvent(
              seen.path(), seen.id(), seen.timestamp(), seen.signatures(), body, answer.takes()));
      answer(exchange, answer);
    }
  }

  private void answer(HttpExchange exchange, ReceiverAnswer answer) throws IOException {
    switch (answer) {
      case TAKES_AND_HANGS -> awaitEnd();
      case TAKES_AND_BABBLES -> {
        exchange.getResponseHeaders().add("X", "x".repeat(2 * PIECE));
        exchange.sendResponseHeaders(200, 0);
      }
      case TAKES_AND_TALKS_ON -> talkOn(exchange, answer.status());
      default -> {
        exchange.getResponseHeaders().add("Location", address("/elsewhere"));
        exchange.sendResponseHeaders(answer.status(), -1);
      }
    }
  }

  private void talkOn(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, 0);
    OutputStream body = exchange.getResponseBody();
    byte[] piece = new byte[PIECE];
    while (end.getCount() > 0) {
      body.write(piece);
    }
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
