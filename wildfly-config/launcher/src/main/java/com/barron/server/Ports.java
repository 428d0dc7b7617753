package com.barron.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** TCP ports of this machine. */
public final class Ports {

  /**
   * Below those that the system gives to connections that begin here (32768 and above on Linux):
   * one of those would take a port between its choice and the moment when a server listens on it.
   */
  private static final int FIRST = 22_000;

  private static final int COUNT = 10_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

  private Ports() {}

  /**
   * A port of the loopback interface that nobody listened on a moment ago; another one at each
   * call.
   *
   * @throws IllegalStateException when there is none
   */
  public static int free() {
    String loopback = InetAddress.getLoopbackAddress().getHostAddress();
    return IntStream.range(0, COUNT)
        .map(tried -> FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT))
        .filter(port -> isFree(loopback, port))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port"));
  }

  /**
   * Whether a server could listen there now; connections of an earlier server that linger do not
   * count.
   */
  static boolean isFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
