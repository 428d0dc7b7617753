package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectType;
import com.barron.production.quality.DefectView.Decision;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.Severity;
import com.barron.production.quality.handling.CloseDefect;
import com.barron.production.quality.listing.DefectEntry;
import com.barron.production.quality.listing.HoldEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.regex.Pattern;

/** Defects, and the holds that they cause, in JSON. */
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
  public static final Field<Disposition> DISPOSITION =
      new Field<>(
          "disposition",
          ValueType.oneOf(Disposition.class),
          "What becomes of the parts.",
          Disposition.SCRAP);
  public static final Field<String> NOTE =
      CommonFields.note("note", "Why.", CloseDefect.LONGEST, "cannot be repaired");
  public static final Field<String> REASON =
      CommonFields.note("reason", "Why it is refused.", 500, "measure it again first");
  private static final Field<Long> RELEASE_ASKED_BY =
      CommonFields.person(
          "releaseAskedBy",
          "The person who asked for the release of its hold; another one has to confirm.");
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
              new Field<>(
                  "blocking",
                  ValueType.truth(),
                  "Whether it puts its order on hold, unless the order had ended.",
                  true),
              DefectEntry::blocking)
          .with(
              CommonFields.person("reportedBy", "The person who recorded it."),
              defect -> defect.reporter().value())
          .with(CommonFields.instant("recordedAt", "When."), DefectEntry::recordedAt)
          .perhaps(
              CommonFields.person("assignee", "The person who takes care of it."),
              defect -> CommonFields.id(defect.assignee()))
          .perhaps(RELEASE_ASKED_BY, defect -> CommonFields.id(defect.releaseAskedBy()))
          .perhaps(DISPOSITION, defect -> defect.decision().map(Decision::disposition))
          .perhaps(
              CommonFields.text(
                  "dispositionNote", "Why, in the words of whoever decided.", "cannot be repaired"),
              defect -> defect.decision().map(Decision::note))
          .perhaps(
              CommonFields.person("decidedBy", "The person who decided so, or asked for it."),
              defect -> defect.decision().map(decision -> decision.by().value()))
          .perhaps(
              CommonFields.instant("resolvedAt", "When it was closed or withdrawn."),
              DefectEntry::resolvedAt)
          .with(CommonFields.updatedAt(), DefectEntry::updatedAt);

  /** A new defect. */
  public static final RequestSchema REQUEST =
      RequestSchema.named("DefectRequest").with(ORDER).with(TYPE).with(SEVERITY);

  /** How a defect is closed. */
  public static final RequestSchema CLOSE =
      RequestSchema.named("DefectCloseRequest").with(DISPOSITION).with(NOTE);

  /** Why a release is refused. */
  public static final RequestSchema REFUSE =
      RequestSchema.named("HoldRefuseRequest").perhaps(REASON);

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
          .perhaps(RELEASE_ASKED_BY, hold -> CommonFields.id(hold.releaseAskedBy()))
          .perhaps(CommonFields.instant("releasedAt", "When it ended."), HoldEntry::releasedAt)
          .with(CommonFields.updatedAt(), HoldEntry::updatedAt);

  public static final List<Field<?>> HOLD_FILTERS = List.of(ORDER, CommonFields.OPEN);

  private DefectJson() {}
}
