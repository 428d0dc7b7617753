package com.barron.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of Java classes in a product.
 *
 * @param file where it is now
 * @param location its place in the product, with slashes
 */
record Archive(Path file, String location) {
  private static final Pattern NAME = Pattern.compile(".+\\.[jw]ar");

  /** All below a folder, which may be in a file system of its own, by their place. */
  static List<Archive> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName() != null)
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .map(file -> new Archive(file, root.relativize(file).toString().replace('\\', '/')))
          .sorted((one, other) -> one.location().compareTo(other.location()))
          .toList();
    }
  }

  String name() {
    return file.getFileName().toString();
  }

  /** What Maven wrote into it; several when it holds parts of others, none for other builds. */
  List<Coordinates> coordinatesInside() throws IOException {
    List<Coordinates> all = new ArrayList<>();
    try (FileSystem inside = FileSystems.newFileSystem(file)) {
      Path maven = inside.getPath("/META-INF/maven");
      if (Files.isDirectory(maven)) {
        try (Stream<Path> found = Files.walk(maven)) {
          for (Path each : found.filter(path -> path.endsWith("pom.properties")).toList()) {
            all.add(coordinates(each));
          }
        }
      }
    }
    return all;
  }

  /** In hexadecimal digits. */
  String sha256() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
        bytes.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Coordinates coordinates(Path written) throws IOException {
    Properties properties = new Properties();
    try (InputStream text = Files.newInputStream(written)) {
      properties.load(text);
    }
    return new Coordinates(
        properties.getProperty("groupId"),
        properties.getProperty("artifactId"),
        properties.getProperty("version"));
  }
}
