package com.barron.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** An archive in a server's deployment folder, and what the server's scanner wrote beside it. */
record Deployment(Path archive) {

  /**
   * So the application begins when it refuses its own configuration; up to the end of the (quoted)
   * line.
   */
  private static final Pattern REFUSAL =
      Pattern.compile("Barron cannot start: ((?:[^\"\\\\\\n]|\\\\(?![n\"]))*)");

  /** The innermost cause that the server names; a line without quotations. */
  private static final Pattern CAUSE = Pattern.compile("Caused by: [\\w.$]+: ([^\"\\\\\\n]+)");

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

  /** Why the server did not deploy it, as far as one line can say that. */
  Optional<String> cause() {
    return textOf(marker(".failed"))
        .flatMap(
            text ->
                CAUSE
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1).strip())
                    .reduce((a, b) -> b));
  }

  private static Optional<String> refusalIn(Path file) {
    return textOf(file)
        .flatMap(
            text ->
                REFUSAL.matcher(text).results().map(found -> found.group(1).strip()).findFirst());
  }

  private static Optional<String> textOf(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path marker(String ending) {
    return archive.resolveSibling(archive.getFileName() + ending);
  }
}
