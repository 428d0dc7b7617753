package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.ValueType;
import com.barron.production.imports.ImportFormat;
import com.barron.production.imports.ImportStatus;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.ImportView;
import com.barron.production.imports.RowAction;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.RowEffect;
import com.barron.production.imports.RowOutcome;
import java.util.List;
import java.util.Map;

/** Imports and their rows in JSON. */
public final class ImportJson {
  public static final Field<Boolean> DRY_RUN =
      new Field<>(
          "dryRun",
          ValueType.truth(),
          "Only say what would become of it. false unless said.",
          true);
  public static final Field<Boolean> ATOMIC =
      new Field<>(
          "atomic",
          ValueType.truth(),
          "Nothing, when a row is refused; false: the others all the same. true unless said.",
          true);
  public static final Field<ImportFormat> FILE_FORMAT =
      new Field<>(
          "format",
          ValueType.oneOf(List.of(ImportFormat.values()), ImportFormat::extension),
          "The kind of file; csv unless said.",
          ImportFormat.XLSX);
  public static final Field<ImportSubject> SUBJECT =
      new Field<>(
          "subject", ValueType.oneOf(ImportSubject.class), "What it is of.", ImportSubject.ORDERS);
  public static final Field<RowAction> ACTION =
      new Field<>(
          "action",
          ValueType.oneOf(RowAction.class),
          "What became of the row, or would.",
          RowAction.CREATED);
  private static final Field<RowEffect> EFFECT =
      new Field<>(
          "effects", ValueType.oneOf(RowEffect.class), "What follows.", RowEffect.CLOCK_STARTS);

  /** A row. */
  public static final Representation<RowOutcome> ROW =
      Representation.<RowOutcome>named("ImportRow")
          .with(
              CommonFields.count("row", "Its number in the file; of a record, the first.", 2),
              row -> (long) row.row())
          .perhaps(
              CommonFields.text("record", "The number of what it is about.", "ORD-90001"),
              RowOutcome::record)
          .with(ACTION, RowOutcome::action)
          .perhaps(
              CommonFields.text("field", "The column that is wrong.", "dueAt"), RowOutcome::field)
          .perhaps(
              new Field<>(
                  "code", ValueType.oneOf(RowCode.class), "Why it is refused.", RowCode.FORMAT),
              RowOutcome::code)
          .list(EFFECT, RowOutcome::effects);

  private static final Representation<Map.Entry<RowEffect, Integer>> EFFECT_COUNT =
      Representation.<Map.Entry<RowEffect, Integer>>named("ImportEffect")
          .with(
              new Field<>("effect", EFFECT.type(), EFFECT.description(), EFFECT.example()),
              Map.Entry::getKey)
          .with(
              CommonFields.count("records", "Of how many records.", 1),
              entry -> (long) entry.getValue());

  /** An import. */
  public static final Representation<ImportView> IMPORT =
      Representation.<ImportView>named("Import")
          .with(CommonFields.count("id", "Its key.", 12), ImportView::id)
          .with(SUBJECT, ImportView::subject)
          .with(
              new Field<>("format", FILE_FORMAT.type(), "The kind of file.", FILE_FORMAT.example()),
              ImportView::format)
          .with(
              new Field<>("dryRun", ValueType.truth(), "Whether nothing was changed.", false),
              ImportView::dryRun)
          .with(
              new Field<>("atomic", ValueType.truth(), "Whether all or nothing.", true),
              ImportView::atomic)
          .with(
              new Field<>(
                  "status",
                  ValueType.oneOf(ImportStatus.class),
                  "What became of it.",
                  ImportStatus.APPLIED),
              ImportView::status)
          .with(CommonFields.person("by", "Who imported."), view -> view.by().value())
          .with(CommonFields.instant("startedAt", "When it began."), ImportView::startedAt)
          .perhaps(CommonFields.instant("endedAt", "When it ended."), ImportView::endedAt)
          .perhaps(
              CommonFields.person("reversedBy", "Who took it back."),
              view -> CommonFields.id(view.reversedBy()))
          .perhaps(CommonFields.instant("reversedAt", "When."), ImportView::reversedAt)
          .with(count("created"), view -> number(view, RowAction.CREATED))
          .with(count("updated"), view -> number(view, RowAction.UPDATED))
          .with(count("unchanged"), view -> number(view, RowAction.UNCHANGED))
          .with(count("refused"), view -> number(view, RowAction.REFUSED))
          .list(
              "effects",
              "What followed, or would.",
              EFFECT_COUNT,
              view -> List.copyOf(view.effects().entrySet()))
          .list(
              "errors",
              "The first rows that were refused, where a single import is read; all are at its rows.",
              ROW,
              ImportView::refused);

  private ImportJson() {}

  private static Field<Long> count(String action) {
    return CommonFields.count(action, "How many records were.", 1);
  }

  private static Long number(ImportView view, RowAction action) {
    return (long) view.count(action);
  }
}
