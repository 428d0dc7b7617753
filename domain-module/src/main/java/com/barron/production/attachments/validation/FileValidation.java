package com.barron.production.attachments.validation;

/** Whether a file can be kept, whoever sent it and by whichever way. */
@FunctionalInterface
public interface FileValidation {
  /** The largest picture, in bytes, as it comes. */
  int LARGEST_PICTURE = 5 * 1024 * 1024;

  /** Looks at a file. What anybody says of it counts for nothing. */
  FileVerdict of(byte[] asItCame);
}
