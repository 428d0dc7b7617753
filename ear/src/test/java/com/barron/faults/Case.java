package com.barron.faults;

import java.util.List;
import java.util.Map;

/** One thing that goes wrong. */
interface Case {
  /** As in the table of faults: F1, S2. */
  String id();

  /** What goes wrong, in a few words. */
  String fault();

  /** With which settings the nodes run, beside the usual ones. */
  default Map<String, String> settings() {
    return Map.of();
  }

  /** Breaks it, while people write. The fleet is whole before; it need not be afterwards. */
  void run(Trial trial) throws Exception;

  /** Those that end within seconds; part of every build. The one that kills a node is the last. */
  static List<Case> quick() {
    return List.of(
        new SameMessageAtOnce(),
        new ReportsInAnyOrder(),
        new ErrorsButAccepted(),
        new DatabaseRestarts(),
        new NodeDies());
  }

  /**
   * All of them; those that break a node stand together, so that fewer have to be started. The last
   * one has settings of its own.
   */
  static List<Case> all() {
    return List.of(
        new SameMessageAtOnce(),
        new ReportsInAnyOrder(),
        new Replay(),
        new Poison(),
        new ErrorsButAccepted(),
        new OnePersonAtOnce(),
        new Burst(),
        new ProviderInTrouble(),
        new DatabaseRestarts(),
        new DatabaseAway(),
        new NodesCutApart(),
        new NodeFreezes(),
        new NodeDies(),
        new CrashAfterSend(),
        new RollingRestart(),
        new AllNodesStop(),
        new MillionClocks(),
        new Flood());
  }
}
