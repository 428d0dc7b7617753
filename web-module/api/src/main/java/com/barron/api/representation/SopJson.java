package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.ValueType;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.listing.FailureEntry;
import com.barron.production.sop.listing.SopEntry;
import java.util.List;

/** Procedures and failures of their steps in JSON. */
public final class SopJson {
  private static final Field<Reference> SOP_OF =
      CommonFields.reference(
          "sop", ReferenceKind.SOP, "The procedure that the step belongs to.", "SOP-001");
  private static final Field<Reference> ORDER =
      CommonFields.reference(
          "order", ReferenceKind.ORDER, "The order that was worked on.", "ORD-12345");

  /** A procedure. */
  public static final Representation<SopEntry> SOP =
      Representation.<SopEntry>named("Sop")
          .with(
              CommonFields.reference("number", ReferenceKind.SOP, "Its number.", "SOP-001"),
              SopEntry::number)
          .with(CommonFields.text("title", "What it is about.", "Lathe Set-up"), SopEntry::title)
          .with(
              CommonFields.count("revision", "The revision in force.", 3),
              sop -> (long) sop.revision())
          .list(
              CommonFields.text(
                  "steps", "The titles of this revision's steps, in order.", "Clean the chuck"),
              SopEntry::steps);

  public static final List<Field<?>> SOP_FILTERS = List.of();

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
          .with(
              CommonFields.count("step", "The number of the step, from 1.", 2),
              failure -> (long) failure.step())
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
              CommonFields.instant("resolvedAt", "When it was closed or withdrawn."),
              FailureEntry::resolvedAt);

  public static final List<Field<?>> FAILURE_FILTERS = List.of(SOP_OF, ORDER, CommonFields.OPEN);

  private SopJson() {}
}
