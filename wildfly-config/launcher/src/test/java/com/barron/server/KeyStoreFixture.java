package com.barron.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** A key store as an operator makes it: the node's key, and the certificate that all trust. */
public final class KeyStoreFixture {

  public static final String PASSWORD = "fictional-password";

  private KeyStoreFixture() {}

  public static Path in(Path folder) throws Exception {
    Path store = folder.resolve("cluster.p12");
    Path certificate = folder.resolve("cluster.crt");
    keytool(store, "-genkeypair", "-alias", "node", "-keyalg", "EC", "-dname", "CN=barron");
    keytool(store, "-exportcert", "-alias", "node", "-file", certificate.toString());
    keytool(
        store, "-importcert", "-noprompt", "-alias", "trusted", "-file", certificate.toString());
    return store;
  }

  private static void keytool(Path store, String... arguments) throws Exception {
    ProcessBuilder command =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
    command.command().addAll(List.of(arguments));
    command
        .command()
        .addAll(
            List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
    assertThat(command.redirectErrorStream(true).start().waitFor()).isZero();
  }
}
