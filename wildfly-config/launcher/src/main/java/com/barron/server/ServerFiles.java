package com.barron.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What a server is made of, and where it writes.
 *
 * @param home the provisioned server; nothing is changed there
 * @param folder the server's own
 * @param configuration name of a file in the provisioned server's configuration
 * @param ear what to deploy; empty for a bare server
 */
public record ServerFiles(Path home, Path folder, String configuration, Optional<Path> ear) {

  static ServerFiles ofNode(Path home, Path folder) {
    return new ServerFiles(home, folder, "standalone.xml", Optional.empty());
  }

  ServerFiles configuredBy(String other) {
    return new ServerFiles(home, folder, other, ear);
  }

  ServerFiles deploying(Path archive) {
    return new ServerFiles(home, folder, configuration, Optional.of(archive));
  }

  Path log() {
    return folder.resolve("log").resolve("server.log");
  }

  /** What the process itself says, before and beside its log. */
  Path console() {
    return log().resolveSibling("console.log");
  }

  PidFile pidFile() {
    return new PidFile(folder.resolve("server.pid"));
  }

  Deployment deployment() {
    return new Deployment(folder.resolve("deployments").resolve("barron.ear"));
  }

  /** A fresh copy of the configuration and the archive, a new log; data and older logs stay. */
  void prepare() {
    Folders.delete(folder.resolve("configuration"));
    Folders.delete(folder.resolve("deployments"));
    Folders.copy(
        home.resolve("standalone").resolve("configuration"), folder.resolve("configuration"));
    Folders.make(folder.resolve("deployments"));
    Folders.make(folder.resolve("log"));
    try {
      LogHistory.putAside(log());
      LogHistory.putAside(console());
      if (ear.isPresent()) {
        Files.copy(ear.get(), deployment().archive(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
