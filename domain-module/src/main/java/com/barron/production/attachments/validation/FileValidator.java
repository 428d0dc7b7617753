package com.barron.production.attachments.validation;

import com.barron.production.attachments.FileType;
import com.barron.production.attachments.validation.FileVerdict.Fit;
import com.barron.production.attachments.validation.FileVerdict.Reason;
import com.barron.production.attachments.validation.FileVerdict.Unfit;
import jakarta.enterprise.context.Dependent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells by its content what a file is, and lets nothing through but pictures, drawn anew, and PDF
 * documents. What anybody says of a file counts for nothing.
 */
@Dependent
class FileValidator implements FileValidation {
  private final MimeTypes types =
      MimeTypes.getDefaultMimeTypes(FileValidator.class.getClassLoader());

  @Override
  public FileVerdict of(byte[] asItCame) {
    byte[] bytes = PdfStructure.withoutByteOrderMark(asItCame);
    return switch (detected(bytes)) {
      case "image/jpeg" -> picture(FileType.JPEG, bytes);
      case "image/png" -> picture(FileType.PNG, bytes);
      case "application/pdf" ->
          PdfStructure.isWhole(bytes)
              ? new Fit(FileType.PDF, bytes)
              : new Unfit(Reason.UNFIT, "no whole PDF");
      default -> new Unfit(Reason.UNFIT, "neither picture nor PDF");
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

  private static FileVerdict picture(FileType type, byte[] bytes) {
    if (bytes.length > LARGEST_PICTURE) {
      return new Unfit(Reason.LARGE, "a picture of " + bytes.length + " bytes");
    }
    try {
      return new Fit(type, PictureSanitizer.redrawn(type, bytes));
    } catch (UnusablePictureException e) {
      return new Unfit(Reason.UNFIT, e.getMessage());
    }
  }
}
