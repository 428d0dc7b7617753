package com.barron.production.attachments.validation;

/** Something that says it is a picture cannot be drawn, or must not be. */
final class UnusablePictureException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusablePictureException(String reason) {
    super(reason);
  }
}
