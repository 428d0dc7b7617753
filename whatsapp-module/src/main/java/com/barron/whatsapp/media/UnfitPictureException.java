package com.barron.whatsapp.media;

/** Something that says it is a picture cannot be drawn, or must not be. */
final class UnfitPictureException extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitPictureException(String reason) {
    super(reason);
  }
}
