package com.barron.production.attachments;

/** An attachment with its file. */
public record AttachedFile(AttachmentView view, byte[] bytes) {}
