package com.barron.whatsapp.media;

import com.barron.production.attachments.FileType;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its content what a file is, and lets nothing through but pictures, drawn anew, and PDF
 * documents. What anybody says of a file counts for nothing.
 */
@Singleton
class FileValidator {
  /** The largest picture, in bytes. */
  static final int LARGEST_PICTURE = 5 * 1024 * 1024;

  private final MimeTypes types =
      MimeTypes.getDefaultMimeTypes(FileValidator.class.getClassLoader());

  /** What is to be thought of a file. */
  sealed interface Verdict {}

  /** It can be kept. @param bytes as they are kept, which is not always as they came */
  record Fit(FileType type, byte[] bytes) implements Verdict {}

  /** It must not be kept. @param reason for operators */
  record Unfit(FetchFailure fetchFailure, String reason) implements Verdict {}

  Verdict of(byte[] asItCame) {
    byte[] bytes = PdfStructure.withoutByteOrderMark(asItCame);
    return switch (detected(bytes)) {
      case "image/jpeg" -> picture(FileType.JPEG, bytes);
      case "image/png" -> picture(FileType.PNG, bytes);
      case "application/pdf" ->
          PdfStructure.isWhole(bytes)
              ? new Fit(FileType.PDF, bytes)
              : new Unfit(FetchFailure.UNFIT, "no whole PDF");
      default -> new Unfit(FetchFailure.UNFIT, "neither picture nor PDF");
    };
  }

  /** By the first bytes alone: no name and no claim is given. */
  private String detected(byte[] bytes) {
    try {
      return types.detect(new ByteArrayInputStream(bytes), new Metadata()).getBaseType().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  private static Verdict picture(FileType type, byte[] bytes) {
    if (bytes.length > LARGEST_PICTURE) {
      return new Unfit(FetchFailure.LARGE, "a picture of " + bytes.length + " bytes");
    }
    try {
      return new Fit(type, PictureSanitizer.redrawn(type, bytes));
    } catch (UnusablePictureException e) {
      return new Unfit(FetchFailure.UNFIT, e.getMessage());
    }
  }
}
