package com.barron.whatsapp.media.message;

import com.barron.production.attachments.FileType;

/** A file with its content. */
public record MessageFileContent(long id, FileType type, byte[] bytes) {
  /** A name for the file, made by us: nothing of it comes from the sender. */
  public String fileName() {
    return "message-" + id + "." + type.extension();
  }
}
