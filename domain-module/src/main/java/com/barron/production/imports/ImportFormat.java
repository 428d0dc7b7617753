package com.barron.production.imports;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files. */
public enum ImportFormat {
  CSV("csv", "text/csv"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A JSON object on each line; also {@code application/jsonl}. */
  JSON_LINES("jsonl", "application/x-ndjson");

  private final String extension;
  private final String mediaType;

  ImportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** What the name of such a file ends with, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The one of a media type without its parameters. */
  public static Optional<ImportFormat> ofMediaType(String type) {
    return type.equals("application/jsonl")
        ? Optional.of(JSON_LINES)
        : Stream.of(values()).filter(format -> format.mediaType.equals(type)).findFirst();
  }

  /** The one of a file's name. */
  public static Optional<ImportFormat> ofName(String name) {
    return Stream.of(values())
        .filter(
            format ->
                name.regionMatches(
                    true,
                    Math.max(0, name.length() - format.extension.length() - 1),
                    "." + format.extension,
                    0,
                    format.extension.length() + 1))
        .findFirst();
  }
}
