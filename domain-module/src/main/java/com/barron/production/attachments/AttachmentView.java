package com.barron.production.attachments;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Instant;

/**
 * An attachment without its file.
 *
 * @param size of the file, in bytes
 * @param caption what the sender wrote below it, or empty text
 */
public record AttachmentView(
    long id, Reference subject, FileType type, int size, String caption, PersonId by, Instant at) {
  /** A name for the file, made by us: nothing of it comes from the sender. */
  public String fileName() {
    return subject + "-" + id + "." + type.extension();
  }
}
