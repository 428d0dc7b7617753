package com.barron.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kind of failure that is caused on purpose. */
interface FaultCase {
  /** As in the table of faults: F1, S2. */
  String id();

  /** The failure, in a few words. */
  String fault();

  /** With which settings the nodes run, beside the usual ones. */
  default Map<String, String> settings() {
    return Map.of();
  }

  /** Breaks it, while people write. The cluster is complete before; it need not be afterwards. */
  void run(CaseContext caseContext) throws Exception;

  /** Those that end within seconds; part of every build. The one that kills a node is the last. */
  static List<FaultCase> quick() {
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
  static List<FaultCase> all() {
    return List.of(
        new SameMessageAtOnce(),
        new ReportsInAnyOrder(),
        new RequestReplay(),
        new MalformedInput(),
        new ErrorsButAccepted(),
        new ListRefused(),
        new NonsenseAnswers(),
        new OnePersonAtOnce(),
        new MessageBurst(),
        new ProviderInTrouble(),
        new DatabaseRestarts(),
        new DatabaseAway(),
        new NodesCutApart(),
        new NodeFreezes(),
        new NodeDies(),
        new SignedInNodeDies(),
        new CrashAfterSend(),
        new RollingRestart(),
        new RollingUpdate(),
        new AllNodesStop(),
        new WithWebhooks(new ErrorsButAccepted()),
        new WithWebhooks(new DatabaseRestarts()),
        new WithWebhooks(new NodeDies()),
        new MillionClocks(),
        new MessageFlood());
  }

  /**
   * These, in the order in which they are named, also several times: the nodes are warmer then.
   *
   * @param ids separated by commas; empty for all cases
   * @throws IllegalArgumentException if there is no such case
   */
  static List<FaultCase> named(String ids) {
    return ids.isBlank() ? all() : Stream.of(ids.split(",")).map(FaultCase::withId).toList();
  }

  private static FaultCase withId(String id) {
    return all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no such case: "
                        + id
                        + "; there are "
                        + all().stream().map(FaultCase::id).toList()));
  }
}
