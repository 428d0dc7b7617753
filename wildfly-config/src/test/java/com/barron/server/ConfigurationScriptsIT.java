package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts on a copy of the provisioned server, run as an operator runs them. */
class ConfigurationScriptsIT {

  private static final Path SERVER = Path.of(System.getProperty("server.home"));
  private static final Path BEFORE = Path.of(System.getProperty("server.state"), "standalone.xml");

  private static final String CONFIGURATION = "standalone/configuration/standalone.xml";

  @TempDir Path folder;

  @Test
  void takesBackExactlyWhatConfiguringDidAndDoesItAgain() throws Exception {
    Folders.copy(SERVER, folder);
    String configured = Files.readString(configuration());

    run("unconfigure.cli");

    assertThat(Files.readString(configuration())).isEqualTo(Files.readString(BEFORE));
    assertThat(folder.resolve("modules/org/postgresql")).doesNotExist();

    run("configure.cli");

    assertThat(Files.readString(configuration())).isEqualTo(configured);
    assertThat(folder.resolve("modules/org/postgresql/main/module.xml")).exists();
  }

  @Test
  void keepsEnvironmentsAndSecretsOutOfTheModel() throws IOException {
    assertThat(Files.readString(SERVER.resolve(CONFIGURATION)))
        .contains("${env.BARRON_DB_URL}", "${env.BARRON_DB_USER}", "${env.BARRON_DB_PASSWORD}")
        .doesNotContain("ajp-listener", "welcome-content", "http-invoker", "MPING\"");
  }

  private Path configuration() {
    return folder.resolve(CONFIGURATION);
  }

  private void run(String script) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(
            folder.resolve("bin/jboss-cli.sh").toString(), "--file=" + Path.of("cli", script));
    command.environment().put("JBOSS_HOME", folder.toString());
    command.environment().put("POSTGRESQL_DRIVER", System.getProperty("postgresql.driver"));
    Path output = folder.resolve(script + ".log");
    command.redirectErrorStream(true).redirectOutput(output.toFile());

    assertThat(command.start().waitFor()).describedAs(Files.readString(output)).isZero();
  }
}
