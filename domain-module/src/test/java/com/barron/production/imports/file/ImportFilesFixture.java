package com.barron.production.imports.file;

/** The files as the container would make them. */
public final class ImportFilesFixture {
  private ImportFilesFixture() {}

  public static ImportFiles files() {
    return new ImportFileService();
  }
}
