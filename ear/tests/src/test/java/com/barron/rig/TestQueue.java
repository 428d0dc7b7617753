package com.barron.rig;

import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The classes of a queue run one after the other, so no two of them meet on a product; the queues
 * run side by side. Each class of integration tests is in one of them by its {@link ResourceLock},
 * and JUnit runs as many classes at once as there are queues: with fewer, a class could hold its
 * queue while it waits to be run, and a whole queue would be left to the end. They take about as
 * long as each other.
 */
public final class TestQueue {
  /** Messages and the API, on {@link TestRig.Enrolment#OPEN}; and all taps of Twilio. */
  public static final String MESSAGES = "messages, the API, taps";

  /** A browser on {@link TestRig.Enrolment#OPEN_IN_BROWSER}; and tests inside of a server. */
  public static final String CONSOLE = "the console, inside of a server";

  /**
   * A browser on {@link TestRig.Enrolment#OPEN_IN_OTHER_BROWSER}; and {@link
   * TestRig.Enrolment#INVITE}, and the local run.
   */
  public static final String SIMULATOR =
      "the simulator, more of the console, invites, the local run";

  /** Nodes that are started, stopped and killed, alone and in a cluster. */
  public static final String NODES = "nodes that come and go";

  private TestQueue() {}
}
