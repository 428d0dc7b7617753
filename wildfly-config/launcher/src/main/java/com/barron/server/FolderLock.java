package com.barron.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Only one local run uses a data folder. The lock goes with its process, however that ends. */
record FolderLock(FileChannel channel) implements AutoCloseable {

  /** Throws {@link StartupException} when another process holds it. */
  static FolderLock of(Path folder) {
    Path owner = folder.resolve("owner");
    try {
      FileChannel channel =
          FileChannel.open(
              Folders.make(folder).resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String owningProcess = Files.exists(owner) ? Files.readString(owner).strip() : "unknown";
        throw new StartupException(
            "it already runs on "
                + folder
                + " (process "
                + owningProcess
                + "); stop that one first");
      }
      Files.writeString(
          owner, Long.toString(ProcessHandle.current().pid()), StandardCharsets.UTF_8);
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new StartupException(
          "the folder " + folder + " (BARRON_DATA_DIR) cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
