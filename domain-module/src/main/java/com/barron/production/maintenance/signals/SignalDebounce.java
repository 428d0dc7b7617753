package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import java.util.List;

/** States of machines that have lasted long enough. */
public interface SignalDebounce {
  /** Machines for which something is due, the longest first. One statement. */
  List<Reference> due(int most);

  /** Does what is due for a machine, unless another node did it. */
  void settle(Reference machine);

  /** Postpones what is due for a machine by a minute, so that others are handled. */
  void postpone(Reference machine);
}
