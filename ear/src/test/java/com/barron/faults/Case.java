package com.barron.faults;

import java.util.List;

/** One thing that goes wrong. */
interface Case {
  /** As in the table of faults: F1, S2. */
  String id();

  /** What goes wrong, in a few words. */
  String fault();

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
}
