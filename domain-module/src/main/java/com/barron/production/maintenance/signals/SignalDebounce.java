package com.barron.production.maintenance.signals;

import com.barron.production.reference.Reference;
import java.util.List;

/** States of machines that have lasted long enough. */
public interface SignalDebounce {
  /** Machines for which something is due, the longest first. One statement. */
  List<Reference> due(int most);

  /** Does what is due for a machine, unless another node did it. */
  void settle(Reference machine);

  /** Lets what is due for a machine wait for a minute, so that others get their turn. */
  void postpone(Reference machine);
}
