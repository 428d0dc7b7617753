package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.CloseFailure;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.FailureView.Closing;
import com.barron.production.sop.ReportFailure;
import com.barron.production.sop.listing.FailureEntry;
import com.barron.production.sop.listing.RevisionEntry;
import com.barron.production.sop.listing.SopEntry;
import java.util.List;

/** Procedures and failures of their steps in JSON. */
public final class SopJson {
  public static final Field<Reference> SOP_OF =
      CommonFields.reference(
          "sop", ReferenceKind.SOP, "The procedure that the step belongs to.", "SOP-001");
  public static final Field<Reference> ORDER =
      CommonFields.reference(
          "order", ReferenceKind.ORDER, "The order that was worked on.", "ORD-12345");

  public static final Field<Long> REVISION =
      new Field<>(
          "revision",
          ValueType.whole(1, Integer.MAX_VALUE),
          "The revision whose step it is; without it the one in force.",
          3L);
  public static final Field<Long> STEP =
      new Field<>(
          "step", ValueType.whole(1, Integer.MAX_VALUE), "The number of the step, from 1.", 2L);
  public static final Field<String> OBSERVATION =
      CommonFields.note(
          "observation", "What was seen.", ReportFailure.LONGEST, "the chuck slipped");
  public static final Field<String> MEASURE =
      CommonFields.note("measure", "What was done.", CloseFailure.LONGEST, "tightened the chuck");

  public static final Field<String> TITLE =
      CommonFields.note("title", "What it is about.", 100, "Lathe Set-up");
  public static final Field<Long> PUT_REVISION =
      new Field<>(
          "revision",
          ValueType.whole(1, Integer.MAX_VALUE),
          "The revision that has these steps and comes into force; without it the one in force, or"
              + " the next one if its steps are others.",
          3L);
  public static final Field<List<String>> STEPS =
      new Field<>(
          "steps",
          ValueType.listOf(ValueType.text(1, 100)),
          "The titles of its steps, in order.",
          List.of("Clean the chuck", "Set the tool offsets"));

  public static final Field<Boolean> ACTIVE =
      CommonFields.active(
          "Whether people work by it; nobody finds another. True unless it is said.");

  /** A procedure. */
  public static final Representation<SopEntry> SOP =
      ExternalIdJson.in(
              Representation.<SopEntry>named("Sop")
                  .with(
                      CommonFields.reference("number", ReferenceKind.SOP, "Its number.", "SOP-001"),
                      SopEntry::number)
                  .with(TITLE, SopEntry::title)
                  .with(ACTIVE, SopEntry::active)
                  .with(
                      CommonFields.count("revision", "The revision in force.", 3),
                      sop -> (long) sop.revision())
                  .list(
                      CommonFields.text(
                          "steps",
                          "The titles of this revision's steps, in order.",
                          "Clean the chuck"),
                      SopEntry::steps),
              SopEntry::external)
          .with(CommonFields.updatedAt(), SopEntry::updatedAt);

  /** What is said of a procedure. */
  public static final RequestSchema REQUEST =
      ExternalIdJson.in(
          RequestSchema.named("SopRequest")
              .with(TITLE)
              .perhaps(ACTIVE)
              .perhaps(PUT_REVISION)
              .with(STEPS));

  /** A revision. */
  public static final Representation<RevisionEntry> REVISION_OF_SOP =
      Representation.<RevisionEntry>named("SopRevision")
          .with(
              CommonFields.count("revision", "Its number, from 1.", 3),
              revision -> (long) revision.revision())
          .with(
              new Field<>("inForce", ValueType.truth(), "Whether people work by it.", true),
              RevisionEntry::isInForce)
          .list(
              CommonFields.text("steps", "The titles of its steps, in order.", "Clean the chuck"),
              RevisionEntry::steps);

  public static final List<Field<?>> SOP_FILTERS =
      List.of(ACTIVE, ExternalIdJson.SYSTEM, ExternalIdJson.ID);

  /** A failure. */
  public static final Representation<FailureEntry> FAILURE =
      Representation.<FailureEntry>named("SopFailure")
          .with(
              CommonFields.reference(
                  "number", ReferenceKind.SOP_FAILURE, "Its number.", "SOPF-200"),
              FailureEntry::number)
          .with(SOP_OF, FailureEntry::sop)
          .with(
              CommonFields.count("revision", "The revision that it happened in.", 3),
              failure -> (long) failure.revision())
          .with(STEP, failure -> (long) failure.step())
          .with(ORDER, FailureEntry::order)
          .perhaps(
              CommonFields.text("observation", "What was seen.", "the chuck slipped"),
              FailureEntry::observation)
          .with(
              new Field<>(
                  "status",
                  ValueType.oneOf(FailureStatus.class),
                  "Where it stands.",
                  FailureStatus.OPEN),
              FailureEntry::status)
          .with(
              CommonFields.person("reportedBy", "The person who reported it."),
              failure -> failure.reporter().value())
          .with(CommonFields.instant("reportedAt", "When."), FailureEntry::reportedAt)
          .perhaps(
              CommonFields.text("measure", "What was done about it.", "tightened the chuck"),
              failure -> failure.closing().map(Closing::measure))
          .perhaps(
              CommonFields.person("closedBy", "The person who closed it."),
              failure -> failure.closing().map(closing -> closing.by().value()))
          .perhaps(
              CommonFields.instant("resolvedAt", "When it was closed or withdrawn."),
              FailureEntry::resolvedAt)
          .with(CommonFields.updatedAt(), FailureEntry::updatedAt);

  /** A new failure. */
  public static final RequestSchema REPORT =
      RequestSchema.named("SopFailureRequest")
          .with(SOP_OF)
          .perhaps(REVISION)
          .with(STEP)
          .with(ORDER)
          .with(OBSERVATION);

  /** How a failure is closed. */
  public static final RequestSchema CLOSE =
      RequestSchema.named("SopFailureCloseRequest").with(MEASURE);

  public static final List<Field<?>> FAILURE_FILTERS = List.of(SOP_OF, ORDER, CommonFields.OPEN);

  private SopJson() {}
}
