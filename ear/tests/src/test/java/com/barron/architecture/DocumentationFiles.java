package com.barron.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of the project as they are in the repository: without what a build or a run makes.
 *
 * @param root the folder that holds the modules
 */
record DocumentationFiles(Path root) {
  private static final Set<String> MADE = Set.of("target", "node_modules");

  /** The project that this test belongs to, however deep its module lies. */
  static DocumentationFiles ofThisProject() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve("wildfly-config")))
        .findFirst()
        .map(DocumentationFiles::new)
        .orElseThrow(
            () -> new IllegalStateException("no folder above " + here + " is the project"));
  }

  /** All files whose name ends so, in the order of their paths; relative to the root. */
  List<Path> endingWith(String end) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = folder.getFileName().toString();
              return !folder.equals(root) && (name.startsWith(".") || MADE.contains(name))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(end)) {
                found.add(root.relativize(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  /** Whether there is a file or a folder of this name, written in the same case. */
  boolean has(Path relative) {
    try {
      Path file = root.resolve(relative).normalize();
      return Files.exists(file) && file.toRealPath().endsWith(root.relativize(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(Path relative) {
    try {
      return Files.readString(root.resolve(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page of the documentation. */
  DocumentationPage page(String relative) {
    return page(Path.of(relative));
  }

  DocumentationPage page(Path relative) {
    return DocumentationPage.of(relative, read(relative));
  }

  /** All pages of the project. */
  List<DocumentationPage> pages() {
    return endingWith(".md").stream().map(this::page).toList();
  }
}
