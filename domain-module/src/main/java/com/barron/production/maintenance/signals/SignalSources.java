package com.barron.production.maintenance.signals;

import com.barron.production.people.PersonId;
import java.time.Duration;
import java.util.UUID;

/** Where signals are fetched, by one node at a time. A source is one word in lower case. */
public interface SignalSources {
  /**
   * By whom is done what the signals of a source cause; made when it is first asked for. One
   * statement.
   *
   * @param name of the person, if it is made now
   */
  PersonId person(String source, String name);

  /**
   * Takes or renews the lease of a source that has a person. One statement.
   *
   * @param token of the node
   * @return whether the node has it for so long; else another one does
   */
  boolean lease(String source, UUID token, Duration length);

  /** Gives the lease back, if the node has it. One statement. */
  void release(String source, UUID token);
}
