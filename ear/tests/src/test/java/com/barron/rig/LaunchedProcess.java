package com.barron.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program of the project in its own process, with its output. */
public final class LaunchedProcess implements AutoCloseable {
  private static final Duration END_AT_MOST = Duration.ofMinutes(3);

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
  private final Thread reader = new Thread(this::read, "launched");

  LaunchedProcess(ProcessBuilder command) {
    try {
      process = command.redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader.start();
  }

  /**
   * The first line not seen yet that begins so.
   *
   * @throws AssertionError when it does not come in time
   */
  public String awaitLine(String beginning, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (true) {
      String line = news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (line == null) {
        throw new AssertionError("no line begins with \"" + beginning + "\": " + lines);
      }
      if (line.startsWith(beginning)) {
        return line;
      }
    }
  }

  /** Waits until it ends by itself. @return the exit code */
  public int awaitEnd() throws InterruptedException {
    if (!process.waitFor(END_AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end: " + lines);
    }
    reader.join();
    return process.exitValue();
  }

  /** Sends SIGTERM and waits for the end. */
  public void terminate() throws InterruptedException {
    process.destroy();
    awaitEnd();
  }

  /** All lines so far. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** The processes that it started, and theirs. */
  public List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    List<ProcessHandle> left = descendants();
    process.destroyForcibly();
    left.forEach(ProcessHandle::destroyForcibly);
  }

  private void read() {
    try (BufferedReader out = process.inputReader(UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        news.add(line);
      }
    } catch (IOException e) {
      lines.add("the output broke off: " + e.getMessage());
    }
  }
}
