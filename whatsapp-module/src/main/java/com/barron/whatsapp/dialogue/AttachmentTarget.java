package com.barron.whatsapp.dialogue;

import java.time.Instant;

/**
 * The record that a picture or document belongs to which is sent next.
 *
 * @param subject its number
 * @param until when it is forgotten
 * @param sent how many files it has, or was sent
 * @param form the form that was open when it was named: files sent in it go here all the same;
 *     empty text when none was
 */
public record AttachmentTarget(String subject, Instant until, int sent, String form) {
  /** A record that was made, or named while no form was open. */
  public AttachmentTarget(String subject, Instant until, int sent) {
    this(subject, until, sent, "");
  }
}
