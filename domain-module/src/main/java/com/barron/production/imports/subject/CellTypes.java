package com.barron.production.imports.subject;

import com.barron.production.imports.RowCode;
import com.barron.production.imports.file.Column.CellType;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of values that columns have. */
final class CellTypes {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private CellTypes() {}

  static CellType<String> text(int longest) {
    return new CellType<>(
        written -> Optional.of(written).filter(text -> text.length() <= longest), RowCode.LENGTH);
  }

  static CellType<String> matching(Pattern pattern) {
    return new CellType<>(
        written -> Optional.of(written).filter(text -> pattern.matcher(text).matches()),
        RowCode.FORMAT);
  }

  /** As it is written in the canonical way. */
  static CellType<Reference> reference(ReferenceKind kind) {
    return new CellType<>(
        written ->
            Reference.parse(written)
                .filter(found -> found.kind() == kind && found.toString().equals(written)),
        RowCode.FORMAT);
  }

  /** ISO 8601 with an offset; the database keeps microseconds. */
  static CellType<Instant> instant() {
    return new CellType<>(CellTypes::instant, RowCode.FORMAT);
  }

  private static Optional<Instant> instant(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written))
          .filter(time -> time.getYear() >= 1900 && time.getYear() <= 2999)
          .map(time -> time.toInstant().truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As people and as spreadsheets write it. */
  static CellType<Boolean> truth() {
    return new CellType<>(
        written ->
            switch (written.toLowerCase(Locale.ROOT)) {
              case "true", "yes", "1" -> Optional.of(true);
              case "false", "no", "0" -> Optional.of(false);
              default -> Optional.empty();
            },
        RowCode.CHOICE);
  }

  /** In small letters, as the API writes it. */
  static <E extends Enum<E>> CellType<E> oneOf(Class<E> choices) {
    return new CellType<>(
        written ->
            Stream.of(choices.getEnumConstants())
                .filter(choice -> choice.name().equalsIgnoreCase(written.replace('-', '_')))
                .findFirst(),
        RowCode.CHOICE);
  }

  static CellType<Integer> whole(int least, int most) {
    return new CellType<>(
        written ->
            Optional.of(written)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most),
        RowCode.RANGE);
  }

  static CellType<BigDecimal> decimal() {
    return new CellType<>(
        written ->
            Optional.of(written)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new),
        RowCode.FORMAT);
  }
}
