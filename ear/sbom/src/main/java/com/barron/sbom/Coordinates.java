package com.barron.sbom;

import java.util.List;
import java.util.Optional;

/** What a library is called in a Maven repository. */
record Coordinates(String group, String artifact, String version) {

  /** Of {@code group:artifact:version}. */
  static Coordinates parse(String text) {
    String[] parts = text.split(":");
    if (parts.length != 3) {
      throw new IllegalArgumentException(text + " is not group:artifact:version");
    }
    return new Coordinates(parts[0], parts[1], parts[2]);
  }

  /**
   * The classifier in the name of a file, empty text when it has none.
   *
   * @param fileName such as {@code netty-4.1-linux.jar}, perhaps with the group or without the
   *     version
   * @return nothing when the file is not called after this library
   */
  Optional<String> classifierIn(String fileName) {
    String name = withoutExtension(fileName);
    for (String known : List.of(artifact, group + "-" + artifact)) {
      if (name.equals(known) || name.equals(known + "-" + version)) {
        return Optional.of("");
      }
      if (name.startsWith(known + "-" + version + "-")) {
        return Optional.of(name.substring(known.length() + version.length() + 2));
      }
    }
    return Optional.empty();
  }

  /** Whether the artifact's name holds that of the file, as {@code wildfly-launcher} does. */
  boolean contains(String fileName) {
    return artifact.contains(withoutExtension(fileName));
  }

  private static String withoutExtension(String fileName) {
    return fileName.substring(0, fileName.lastIndexOf('.'));
  }
}
