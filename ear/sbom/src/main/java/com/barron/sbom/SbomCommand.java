package com.barron.sbom;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;

/** Writes the SBOM of the EAR and that of the server; the build calls it. */
public final class SbomCommand {
  private SbomCommand() {}

  /**
   * Writes both.
   *
   * @param args version of the product, its EAR, the file to write; version of the server, its
   *     folder, the file to write; then coordinates of libraries in the server that neither its own
   *     list nor their archive names
   */
  public static void main(String[] args) throws IOException {
    if (args.length < 6) {
      throw new IllegalArgumentException(
          "version, EAR, its SBOM, version, server, its SBOM, coordinates…");
    }
    Coordinates product = new Coordinates("com.barron", "ear", args[0]);
    try (FileSystem inside = FileSystems.newFileSystem(Path.of(args[1]))) {
      Path root = inside.getPath("/");
      Sbom.of(product, root, KnownLibraries.ofEar(root)).write(Path.of(args[2]));
    }
    Coordinates wildfly = new Coordinates("org.wildfly", "wildfly-galleon-pack", args[3]);
    Path server = Path.of(args[4]);
    KnownLibraries known = KnownLibraries.ofServer(server);
    for (int i = 6; i < args.length; i++) {
      known = known.and(Coordinates.parse(args[i]));
    }
    Sbom.of(wildfly, server, known).write(Path.of(args[5]));
  }
}
