package com.barron.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

/**
 * A broker's key for 127.0.0.1 with a certificate of its own, made by the tool of the JDK, and a
 * trust store that holds the certificate alone.
 */
record BrokerCertificate(Path keyStore, Path trustStore) {
  static final String PASSWORD = "fictional-password";
  private static final String ALIAS = "broker";

  static BrokerCertificate in(Path folder) throws Exception {
    Path keyStore = folder.resolve("broker.p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=broker",
            "-ext",
            "SAN=ip:127.0.0.1",
            "-keystore",
            keyStore.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD);
    assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(ALIAS, opened(keyStore).getCertificate(ALIAS));
    Path trustStore = folder.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(trustStore)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    return new BrokerCertificate(keyStore, trustStore);
  }

  private static KeyStore opened(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }
}
