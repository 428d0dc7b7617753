package com.barron.console.page;

import com.barron.production.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of pages. */
public enum Asset {
  STYLE("console.css", "text/css;charset=UTF-8"),
  SCRIPT("console.js", "text/javascript;charset=UTF-8"),
  HTMX("htmx.min.js", "text/javascript;charset=UTF-8"),
  ICON("favicon.svg", "image/svg+xml");

  private static final int VERSION_DIGITS = 12;

  private final String file;
  private final String mediaType;
  private final byte[] content;
  private final String version;

  Asset(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
    content = read(file);
    version = Sha256.of(content).hex().substring(0, VERSION_DIGITS);
  }

  /**
   * @param path with its slash; may be null
   */
  public static Optional<Asset> find(String path) {
    return Stream.of(values()).filter(asset -> ("/" + asset.file).equals(path)).findFirst();
  }

  /** Another one as soon as the content is. */
  public String address() {
    return "/console/assets/" + file + "?v=" + version;
  }

  public String mediaType() {
    return mediaType;
  }

  public byte[] content() {
    return content.clone();
  }

  private static byte[] read(String file) {
    try (InputStream stream = Asset.class.getResourceAsStream("assets/" + file)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
