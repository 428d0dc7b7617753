package com.barron.rig;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP door in front of a port of the loopback interface. It can be cut: nothing is closed and
 * nothing gets through, as on a network that drops every packet; healed, what waited goes on.
 */
public final class TcpRelay implements AutoCloseable {
  private static final int BUFFER = 16_384;
  private static final int BACKLOG = 50;
  private static final int CONNECT_MILLIS = 2_000;

  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
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

  private TcpRelay(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** Listens on a free port. */
  public static TcpRelay to(int target) {
    try {
      TcpRelay tcpRelay = new TcpRelay(new ServerSocket(0, BACKLOG, loopback()), target);
      tcpRelay.threads.execute(tcpRelay::accept);
      return tcpRelay;
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

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
      open.forEach(this::close);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        threads.execute(() -> serve(client));
      } catch (IOException | RuntimeException e) {
        // Closed, or about to be.
      }
    }
  }

  private void serve(Socket client) {
    if (!awaitHealed()) {
      return;
    }
    Socket backend = new Socket();
    open.add(backend);
    try {
      backend.connect(new InetSocketAddress(loopback(), target), CONNECT_MILLIS);
      backend.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      threads.execute(() -> pump(client, backend));
      threads.execute(() -> pump(backend, client));
    } catch (IOException | RuntimeException e) {
      close(backend);
      close(client);
    }
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
      // One side is closed; the other one is closed below.
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
