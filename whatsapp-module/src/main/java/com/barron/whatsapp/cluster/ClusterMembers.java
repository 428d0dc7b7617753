package com.barron.whatsapp.cluster;

import java.util.List;

/** The nodes that share the conversations' cache. */
@FunctionalInterface
public interface ClusterMembers {
  /** Their names, as this node sees them now; itself alone where there is no cluster. */
  List<String> names();
}
