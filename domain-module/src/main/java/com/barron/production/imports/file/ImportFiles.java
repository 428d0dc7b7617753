package com.barron.production.imports.file;

import com.barron.production.imports.ImportFormat;
import java.util.List;

/** Reads files, and writes those to be filled. */
public interface ImportFiles {
  /** The rows of a file with these columns; nothing that is in it makes this fail. */
  FileContent read(ImportFormat format, byte[] file, List<Column<?>> columns);

  /** A file with the columns, what they mean, and rows as examples. */
  byte[] template(ImportFormat format, List<Column<?>> columns);
}
