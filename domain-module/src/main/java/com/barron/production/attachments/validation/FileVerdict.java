package com.barron.production.attachments.validation;

import com.barron.production.attachments.FileType;

/** Whether a file can be kept, and why not. */
public sealed interface FileVerdict {
  /** It can be kept. @param bytes as they are kept, which is not always as they came */
  record Fit(FileType type, byte[] bytes) implements FileVerdict {}

  /** It must not be kept. @param detail for operators */
  record Unfit(Reason reason, String detail) implements FileVerdict {}

  /** Why a file is not kept. */
  enum Reason {
    /** It is no picture or document that we take. */
    UNFIT,
    LARGE
  }
}
