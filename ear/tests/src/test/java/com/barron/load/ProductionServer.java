package com.barron.load;

import com.barron.server.WildFlyServer;
import java.util.List;
import java.util.stream.Stream;

/** A server with the options of production, not those of the local run, which starts quickly. */
final class ProductionServer {
  /** Undo what the launcher sets: compiler and collector are those that the JVM chooses. */
  private static final List<String> AS_THE_JVM_CHOOSES =
      List.of("-XX:-UseSerialGC", "-XX:TieredStopAtLevel=4");

  private ProductionServer() {}

  /** The server with the options and settings of a measurement, which come last. */
  static WildFlyServer of(WildFlyServer node, LoadParameters parameters) {
    WildFlyServer server = node.with("BARRON_WARM_UP", "20s");
    for (String option : options(parameters)) {
      server = server.withJvmOption(option);
    }
    for (String setting : parameters.settings()) {
      String[] nameAndValue = setting.split("=", 2);
      server = server.with(nameAndValue[0], nameAndValue.length == 2 ? nameAndValue[1] : "");
    }
    return server;
  }

  private static List<String> options(LoadParameters parameters) {
    return Stream.concat(AS_THE_JVM_CHOOSES.stream(), parameters.javaOptions().stream()).toList();
  }
}
