package com.barron.whatsapp.media;

/** The database could not be asked. The message holds nothing of a file. */
public final class MediaUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MediaUnavailableException(Throwable cause) {
    super(cause);
  }
}
