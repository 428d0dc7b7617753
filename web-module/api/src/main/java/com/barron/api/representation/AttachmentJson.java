package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.production.attachments.AttachmentView;
import java.util.Optional;

/** Attachments in JSON. */
public final class AttachmentJson {
  /** What its sender writes to a file, in the query. */
  public static final Field<String> CAPTION =
      CommonFields.note("caption", "What is to be said of the file.", 1_000, "the flange");

  /** An attachment without its file. */
  public static final Representation<AttachmentView> ATTACHMENT =
      Representation.<AttachmentView>named("Attachment")
          .with(
              CommonFields.count("id", "Its key, within the address of its file.", 1),
              AttachmentView::id)
          .with(
              CommonFields.text("fileName", "A name for the file.", "DEF-98764-1.jpg"),
              AttachmentView::fileName)
          .with(
              CommonFields.text("mediaType", "The media type of the file.", "image/jpeg"),
              attachment -> attachment.type().mediaType())
          .with(
              CommonFields.count("size", "Of the file, in bytes.", 48_213),
              attachment -> (long) attachment.size())
          .perhaps(
              CommonFields.text("caption", "What its sender wrote to it.", "the flange"),
              attachment -> Optional.of(attachment.caption()).filter(text -> !text.isEmpty()))
          .with(
              CommonFields.person("addedBy", "The person who added it."),
              attachment -> attachment.by().value())
          .with(CommonFields.instant("addedAt", "When."), AttachmentView::at);

  private AttachmentJson() {}
}
