package com.barron.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP door in front of backends on the loopback interface. Connections go to them by turns; one
 * that refuses is passed by. It can be cut: nothing is closed and nothing gets through, as on a
 * network that drops every packet; healed, what waited goes on.
 */
public final class Relay implements AutoCloseable {
  private static final int BUFFER = 16_384;
  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket door;
  private final List<Integer> backends;
  private final Set<Integer> leftOut = ConcurrentHashMap.newKeySet();
  private final Map<Socket, Integer> open = new ConcurrentHashMap<>();
  private final AtomicInteger turns = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition healed = lock.newCondition();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "relay");
            thread.setDaemon(true);
            return thread;
          });
  private boolean cut;

  private Relay(ServerSocket door, List<Integer> backends) {
    this.door = door;
    this.backends = List.copyOf(backends);
  }

  /** Listens on a free port. */
  public static Relay to(List<Integer> ports) {
    try {
      Relay relay = new Relay(new ServerSocket(0, 200, loopback()), ports);
      relay.threads.execute(relay::accept);
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return door.getLocalPort();
  }

  /** From now on nothing gets through, in either direction. */
  public void cut() {
    set(true);
  }

  public void heal() {
    set(false);
  }

  /** As a balancer that noticed that a backend does not answer: its connections are closed. */
  public void leaveOut(int backend) {
    leftOut.add(backend);
    open.forEach(
        (socket, to) -> {
          if (to == backend) {
            close(socket);
          }
        });
  }

  public void takeBack(int backend) {
    leftOut.remove(backend);
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
      open.keySet().forEach(this::close);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        threads.execute(() -> serve(client));
      } catch (IOException | RuntimeException e) {
        // Closed, or about to be.
      }
    }
  }

  private void serve(Socket client) {
    open.put(client, 0);
    if (!awaitHealed()) {
      return;
    }
    int first = turns.getAndIncrement();
    for (int i = 0; i < backends.size(); i++) {
      int port = backends.get(Math.floorMod(first + i, backends.size()));
      if (!leftOut.contains(port) && join(client, port)) {
        return;
      }
    }
    close(client);
  }

  private boolean join(Socket client, int port) {
    Socket backend = new Socket();
    try {
      backend.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
      backend.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
    } catch (IOException e) {
      close(backend);
      return false;
    }
    open.put(backend, port);
    open.put(client, port);
    threads.execute(() -> pump(client, backend));
    threads.execute(() -> pump(backend, client));
    return true;
  }

  private void pump(Socket from, Socket to) {
    byte[] bytes = new byte[BUFFER];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(bytes); n >= 0 && awaitHealed(); n = in.read(bytes)) {
        out.write(bytes, 0, n);
      }
    } catch (IOException e) {
      // One side is gone; the other one is told below.
    } finally {
      // While the line is cut, not even the end of a connection is seen on the other side.
      awaitHealed();
      close(from);
      close(to);
    }
  }

  private void set(boolean nowCut) {
    lock.lock();
    try {
      cut = nowCut;
      healed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean awaitHealed() {
    lock.lock();
    try {
      while (cut) {
        healed.await();
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void close(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
