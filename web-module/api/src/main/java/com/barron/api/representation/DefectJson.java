package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectType;
import com.barron.production.quality.Severity;
import com.barron.production.quality.listing.DefectEntry;
import com.barron.production.quality.listing.HoldEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Defects, the holds that they cause, and their attachments in JSON. */
public final class DefectJson {
  public static final Field<Reference> NUMBER =
      CommonFields.reference("number", ReferenceKind.DEFECT, "Its number.", "DEF-98764");
  public static final Field<Reference> ORDER =
      CommonFields.reference("order", ReferenceKind.ORDER, "The order that it is on.", "ORD-12345");
  public static final Field<String> TYPE =
      new Field<>(
          "type",
          ValueType.matching(
              Pattern.compile("[A-Z0-9_]{1,40}"), "the code of a type, such as INTERNAL_REJECT"),
          "The code of its type; the types are at /defect-types.",
          "INTERNAL_REJECT");
  public static final Field<Severity> SEVERITY =
      new Field<>("severity", ValueType.oneOf(Severity.class), "How bad it is.", Severity.HIGH);
  private static final Field<DefectStatus> STATUS =
      new Field<>(
          "status", ValueType.oneOf(DefectStatus.class), "Where it stands.", DefectStatus.OPEN);

  /** A defect. */
  public static final Representation<DefectEntry> DEFECT =
      Representation.<DefectEntry>named("Defect")
          .with(NUMBER, DefectEntry::number)
          .with(ORDER, DefectEntry::order)
          .with(TYPE, DefectEntry::typeCode)
          .with(
              CommonFields.text("typeName", "The English name of its type.", "Internal Reject"),
              DefectEntry::type)
          .with(SEVERITY, DefectEntry::severity)
          .with(STATUS, DefectEntry::status)
          .with(
              new Field<>(
                  "holdsOrder", ValueType.truth(), "Whether its order is on hold for it.", true),
              DefectEntry::holdsOrder)
          .with(
              CommonFields.person("reportedBy", "The person who recorded it."),
              defect -> defect.reporter().value())
          .with(CommonFields.instant("recordedAt", "When."), DefectEntry::recordedAt)
          .perhaps(
              CommonFields.instant("resolvedAt", "When it was closed or withdrawn."),
              DefectEntry::resolvedAt);

  /** A new defect. */
  public static final RequestSchema REQUEST =
      RequestSchema.named("DefectRequest").with(ORDER).with(TYPE).with(SEVERITY);

  public static final List<Field<?>> FILTERS = List.of(ORDER, CommonFields.OPEN, SEVERITY, TYPE);

  /** A type of defects. */
  public static final Representation<DefectType> DEFECT_TYPE =
      Representation.<DefectType>named("DefectType")
          .with(
              new Field<>("code", TYPE.type(), "Its stable key.", TYPE.example()), DefectType::code)
          .with(CommonFields.text("name", "Its English name.", "Internal Reject"), DefectType::name)
          .with(
              new Field<>(
                  "blocking", ValueType.truth(), "Whether a defect of it holds its order.", true),
              DefectType::blocking);

  /** A hold. */
  public static final Representation<HoldEntry> HOLD =
      Representation.<HoldEntry>named("Hold")
          .with(
              CommonFields.reference(
                  "defect", ReferenceKind.DEFECT, "The defect that causes it.", "DEF-98764"),
              HoldEntry::defect)
          .with(
              CommonFields.reference(
                  "order", ReferenceKind.ORDER, "The order that is held.", "ORD-12348"),
              HoldEntry::order)
          .with(CommonFields.instant("placedAt", "When it began."), HoldEntry::placedAt)
          .perhaps(CommonFields.instant("releasedAt", "When it ended."), HoldEntry::releasedAt);

  public static final List<Field<?>> HOLD_FILTERS = List.of(ORDER, CommonFields.OPEN);

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

  private DefectJson() {}
}
