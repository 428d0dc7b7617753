package com.barron.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** How the process of a {@link WildFlyServer} is called, and in which environment. */
final class ServerCommand {

  private static final List<String> OF_THE_SERVER_ALONE = List.of("BARRON_", "TWILIO_", "META_");

  /** The server's limit on the name that its transactions carry, in bytes. */
  private static final int LONGEST_NODE_NAME = 23;

  /** Small and quick to start; a server in production is sized by its operator. */
  private static final List<String> JVM =
      List.of(
          "-Xms256m",
          "-Xmn128m",
          "-Xmx512m",
          "-XX:MetaspaceSize=128m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "-Djava.net.preferIPv4Stack=true",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8");

  private ServerCommand() {}

  static List<String> of(WildFlyServer server) {
    return StandaloneCommandBuilder.of(server.files().home())
        .setBaseDirectory(server.files().folder())
        .setServerConfiguration(server.files().configuration())
        .setJavaHome(Path.of(System.getProperty("java.home")))
        .setJavaOptions(JVM)
        .addJavaOption("-Dorg.wildfly.sigterm.suspend.timeout=" + server.drain().toSeconds())
        .addJavaOption("-Djboss.node.name=" + nodeName(server))
        .addJavaOptions(server.jvmOptions())
        .build();
  }

  static void setEnvironment(WildFlyServer server, Map<String, String> variables) {
    variables.keySet().removeIf(name -> OF_THE_SERVER_ALONE.stream().anyMatch(name::startsWith));
    variables.put("BARRON_CONSOLE_LOG_LEVEL", "ERROR");
    variables.put("BARRON_LOG_FORMAT", "text");
    variables.put("BARRON_WARM_UP", "0");
    variables.put("BARRON_NODE_NAME", nodeName(server));
    if (!server.environment().containsKey("BARRON_CLUSTER_HOSTS")) {
      variables.put("BARRON_CLUSTER_PORT", Integer.toString(Ports.free()));
      variables.put("BARRON_CLUSTER_JOIN_TIMEOUT", "1");
      variables.put("BARRON_CLUSTER_SECRET", UUID.randomUUID().toString());
    }
    variables.putAll(server.environment());
    variables.put("BARRON_HTTP_PORT", Integer.toString(server.httpPort()));
    variables.put("BARRON_MANAGEMENT_PORT", Integer.toString(server.managementPort()));
  }

  static String nodeName(WildFlyServer server) {
    String folder = server.files().folder().getFileName().toString();
    String name = server.environment().getOrDefault("BARRON_NODE_NAME", folder);
    return name.substring(Math.max(0, name.length() - LONGEST_NODE_NAME));
  }
}
