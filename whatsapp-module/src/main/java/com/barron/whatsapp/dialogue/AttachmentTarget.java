package com.barron.whatsapp.dialogue;

import java.time.Instant;

/**
 * The record that a picture or document belongs to which is sent next.
 *
 * @param subject its number
 * @param until when it is forgotten
 * @param sent how many files it has, or was sent
 */
public record AttachmentTarget(String subject, Instant until, int sent) {}
