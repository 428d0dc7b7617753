package com.barron.production.attachments;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/**
 * A file for a record.
 *
 * @param type as its content tells
 * @param bytes checked; the array is handed over
 * @param caption what the sender wrote below it, or empty text
 * @param by who sent it
 */
public record NewAttachment(
    Reference subject, FileType type, byte[] bytes, String caption, PersonId by) {
  /** The largest file, in bytes. */
  public static final int LARGEST = 16 * 1024 * 1024;

  public NewAttachment {
    if (!Attachments.KINDS.contains(subject.kind())) {
      throw new IllegalArgumentException("nothing can be attached to " + subject);
    }
    if (bytes.length == 0 || bytes.length > LARGEST) {
      throw new IllegalArgumentException("a file has 1 to " + LARGEST + " bytes");
    }
  }
}
