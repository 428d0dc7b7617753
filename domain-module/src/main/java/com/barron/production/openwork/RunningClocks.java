package com.barron.production.openwork;

import java.util.List;

/** What has a deadline that comes nearer, of whatever kind. */
public interface RunningClocks {
  /** The records whose clock runs, the one that is due first at the head. One statement. */
  List<OpenItem> soonest(int most);

  /** How many are overdue. One statement. */
  int countOverdue();
}
