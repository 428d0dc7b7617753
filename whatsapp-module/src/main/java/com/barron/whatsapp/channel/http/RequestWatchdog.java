package com.barron.whatsapp.channel.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.core5.concurrent.Cancellable;

/**
 * Ends requests that last too long, or whose thread is to end: a time-out of a socket begins anew
 * with each byte. One thread looks through all of them, twenty times a second. It ends by itself a
 * while after the last request, so that no thread outlives an application that is undeployed.
 */
final class RequestWatchdog {
  private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(50);

  private final Set<Watch> running = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isAwake = new AtomicBoolean();
  private final long rest;
  private final Runnable atRest;
  private volatile long last;

  /**
   * @param rest how long there is no request before the thread ends
   * @param atRest what it does then
   */
  RequestWatchdog(Duration rest, Runnable atRest) {
    this.rest = rest.toNanos();
    this.atRest = atRest;
  }

  /** From now on, for the calling thread; until it is closed. */
  Watch watch(Cancellable request, Duration total) {
    last = System.nanoTime();
    var watch = new Watch(request, last + total.toNanos(), Thread.currentThread());
    running.add(watch);
    wake();
    return watch;
  }

  private void wake() {
    if (!isAwake.get() && isAwake.compareAndSet(false, true)) {
      Thread thread = new Thread(this::run, "barron-request-watchdog");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void run() {
    long seen = last;
    try {
      do {
        LockSupport.parkNanos(this, ROUND);
        seen = last;
        long now = System.nanoTime();
        running.forEach(watch -> watch.look(now));
      } while (!running.isEmpty() || System.nanoTime() - seen < rest);
      atRest.run();
    } finally {
      isAwake.set(false);
      // Whoever came after the last look saw it awake.
      if (!running.isEmpty() || seen != last) {
        wake();
      }
    }
  }

  /** One request. */
  final class Watch implements AutoCloseable {
    private final Cancellable request;
    private final long end;
    private final Thread thread;
    private volatile boolean isLate;

    private Watch(Cancellable request, long end, Thread thread) {
      this.request = request;
      this.end = end;
      this.thread = thread;
    }

    /** Whether it was ended because its time was over. */
    boolean isLate() {
      return isLate;
    }

    private void look(long now) {
      boolean isOver = now - end > 0;
      if (isOver || thread.isInterrupted()) {
        isLate = isOver;
        close();
        request.cancel();
      }
    }

    @Override
    public void close() {
      running.remove(this);
    }
  }
}
