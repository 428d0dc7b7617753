package com.barron.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An archive in a server's deployment folder, and what the server's scanner wrote beside it. */
record Deployment(Path archive) {

  /**
   * So the application begins when it refuses its own configuration; up to the end of the (quoted)
   * line.
   */
  private static final Pattern REFUSAL =
      Pattern.compile("Barron cannot start: ((?:[^\"\\\\\\n]|\\\\(?![n\"]))*)");

  boolean isDone() {
    return Files.exists(marker(".deployed"));
  }

  boolean hasFailed() {
    return Files.exists(marker(".failed"));
  }

  /** The application's own reason, from the marker or else from the server's log. */
  Optional<String> refusal(Path log) {
    return refusalIn(marker(".failed")).or(() -> refusalIn(log));
  }

  private static Optional<String> refusalIn(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Matcher found = REFUSAL.matcher(Files.readString(file, StandardCharsets.UTF_8));
      return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path marker(String ending) {
    return archive.resolveSibling(archive.getFileName() + ending);
  }
}
