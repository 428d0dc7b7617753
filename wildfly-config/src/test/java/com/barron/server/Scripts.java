package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The scripts of the folder cli on a server that nothing else uses. */
record Scripts(Path server, Map<String, String> environment) {

  static Scripts on(Path server) {
    return new Scripts(
        server, Map.of("POSTGRESQL_DRIVER", System.getProperty("postgresql.driver")));
  }

  Scripts withKeyStore(Path store) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("BARRON_CLUSTER_KEYSTORE", store.toString());
    all.put("BARRON_CLUSTER_KEYSTORE_PASSWORD", KeyStoreFixture.PASSWORD);
    return new Scripts(server, all);
  }

  String configuration(String name) throws IOException {
    return Files.readString(server.resolve("standalone/configuration").resolve(name));
  }

  void run(String configuration, String script) throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(
            server.resolve("bin/jboss-cli.sh").toString(), "--file=" + Path.of("cli", script));
    command.environment().put("JBOSS_HOME", server.toString());
    command.environment().put("JAVA_OPTS", "-Djboss.server.default.config=" + configuration);
    command.environment().putAll(environment);
    Path output = server.resolve(script + ".log");
    command.redirectErrorStream(true).redirectOutput(output.toFile());

    assertThat(command.start().waitFor()).describedAs(Files.readString(output)).isZero();
  }
}
