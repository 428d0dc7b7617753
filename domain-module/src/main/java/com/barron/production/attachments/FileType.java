package com.barron.production.attachments;

import java.util.Arrays;

/** What can be attached. Told by a file's content, never by what somebody says of it. */
public enum FileType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String extension;

  FileType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** As it is stored and served. */
  public String mediaType() {
    return mediaType;
  }

  /** The end of a file's name, without its point. */
  public String extension() {
    return extension;
  }

  /**
   * The type with this media type.
   *
   * @throws IllegalArgumentException when nothing of it can be attached
   */
  public static FileType of(String mediaType) {
    return Arrays.stream(values())
        .filter(type -> type.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not attachable: " + mediaType));
  }
}
