package com.barron.faults;

import com.barron.rig.TestCluster;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as it was at a commit, built from the history of this checkout. */
final class VersionBefore {
  /**
   * The version before: the commit of the last release, and until there is one, the last without
   * migration V10. {@code -Dfaults.before} names another one.
   */
  static final String COMMIT = System.getProperty("faults.before", "ac45023");

  private static final long MINUTES_TO_BUILD = 15;

  private VersionBefore() {}

  /** Its archive; built once. */
  static Path ear(TestCluster cluster) throws IOException, InterruptedException {
    Path folder = cluster.folder().resolveSibling("before-" + COMMIT);
    Path ear = folder.resolve("ear/target/barron.ear");
    if (!Files.exists(ear)) {
      cluster.say("the version before is being built: " + COMMIT);
      Path checkout = Path.of("").toAbsolutePath();
      if (!Files.isDirectory(folder)) {
        run(checkout, "git", "worktree", "prune");
        run(checkout, "git", "worktree", "add", "--detach", folder.toString(), COMMIT);
      }
      run(folder, "mvn", "-B", "-q", "-DskipTests", "-pl", "ear", "-am", "package");
    }
    return ear;
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    File output = Files.createTempFile("version-before", ".log").toFile();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    boolean ended = process.waitFor(MINUTES_TO_BUILD, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
    Files.delete(output.toPath());
    if (!ended || process.exitValue() != 0) {
      throw new IllegalStateException(
          List.of(command) + " failed; the history must hold " + COMMIT + ": " + said);
    }
  }
}
