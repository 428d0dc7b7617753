package com.barron.server;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.Driver;

/**
 * The scripts on a server that nothing else uses.
 *
 * @param folder the folder of the scripts
 */
public record Scripts(Path folder, Path server, Map<String, String> environment) {
  /** Compiling well does not pay within seconds: this halves the time. */
  private static final String SHORT_LIVED =
      " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=96m";

  /** On a server to be changed, made as a copy of one that stays as it is. */
  public static Scripts onCopy(Path folder, Path original, Path copy) {
    Folders.delete(copy);
    Folders.copy(original, copy);
    return on(folder, copy);
  }

  static Scripts on(Path folder, Path server) {
    return new Scripts(folder, server, Map.of("POSTGRESQL_DRIVER", driver().toString()));
  }

  /** The archive that this test itself has the driver from. */
  private static Path driver() {
    try {
      return Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public Scripts withKeyStore(Path store) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("BARRON_CLUSTER_KEYSTORE", store.toString());
    all.put("BARRON_CLUSTER_KEYSTORE_PASSWORD", KeyStoreFixture.PASSWORD);
    return new Scripts(folder, server, all);
  }

  String configuration(String name) throws IOException {
    return Files.readString(server.resolve("standalone/configuration").resolve(name));
  }

  /** Runs scripts one after the other, in one process: each embeds a server of its own. */
  public void run(String configuration, String... scripts)
      throws IOException, InterruptedException {
    Path all = server.resolve(String.join("+", scripts));
    Files.write(all, List.of());
    for (String script : scripts) {
      Files.writeString(all, Files.readString(folder.resolve(script)), APPEND);
    }
    Path output = output(all.getFileName().toString());
    int code = code(configuration, all, output);
    assertThat(code).describedAs(Files.readString(output)).isZero();
  }

  /** Runs a script that is to stop. @return what it said */
  String runRefused(String configuration, String script) throws IOException, InterruptedException {
    Path output = output(script);
    assertThat(code(configuration, folder.resolve(script), output)).isNotZero();
    return Files.readString(output);
  }

  private Path output(String script) {
    return server.resolve(script + ".log");
  }

  private int code(String configuration, Path script, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder command =
        new ProcessBuilder(server.resolve("bin/jboss-cli.sh").toString(), "--file=" + script);
    command.environment().put("JBOSS_HOME", server.toString());
    command
        .environment()
        .put("JAVA_OPTS", "-Djboss.server.default.config=" + configuration + SHORT_LIVED);
    command.environment().putAll(environment);
    command.redirectErrorStream(true).redirectOutput(output.toFile());
    return command.start().waitFor();
  }
}
