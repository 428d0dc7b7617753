package com.barron.rig;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browsers that no test class uses now: starting one takes seconds. There are as many as were
 * used at once; all end with the run. Playwright lets one thread at a time use a browser.
 */
final class IdleBrowsers implements AutoCloseable {
  private static final Namespace BROWSERS = Namespace.create(IdleBrowsers.class);

  private final Deque<Chromium> idle = new ArrayDeque<>();

  /** Those of this run. */
  static IdleBrowsers of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(BROWSERS)
        .computeIfAbsent(IdleBrowsers.class, key -> new IdleBrowsers(), IdleBrowsers.class);
  }

  synchronized Chromium take() {
    return idle.isEmpty() ? Chromium.start() : idle.pop();
  }

  synchronized void giveBack(Chromium chromium) {
    idle.push(chromium);
  }

  @Override
  public synchronized void close() {
    idle.forEach(Chromium::close);
    idle.clear();
  }
}
