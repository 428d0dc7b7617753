package com.barron.production.openwork;

import java.util.List;

/** Records with a running deadline, of whatever kind. */
public interface RunningClocks {
  /** The records whose clock runs, the one that is due first at the head. One statement. */
  List<OpenItem> soonest(int most);

  /** How many are overdue. One statement. */
  int countOverdue();
}
