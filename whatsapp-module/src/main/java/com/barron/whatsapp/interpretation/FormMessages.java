package com.barron.whatsapp.interpretation;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The canonical messages that fill a form in one go, in the order of its questions. */
final class FormMessages {
  private FormMessages() {}

  /** Whether somebody reports trouble with a machine or a defect on an order. */
  static boolean fits(Interpretation said, Reference about) {
    boolean isReport =
        said.has(Intent.REPORT)
            || said.has(Intent.DEFECT)
            || said.defectType().isPresent()
            || said.issueType().isPresent();
    return switch (about.kind()) {
      case MACHINE -> isReport || said.level().isPresent() || said.has(Interpretation.Sign.NEW);
      case ORDER -> isReport || said.level().isPresent() || said.has(Intent.REJECT_OR_DEFECT);
      default -> false;
    };
  }

  static String message(Interpretation said, Reference about) {
    return about.kind() == ReferenceKind.MACHINE
        ? report(said, about.toString())
        : defect(said, about.toString());
  }

  /** A report of trouble. @param machine empty text when none was named */
  static String report(Interpretation said, String machine) {
    String anew = said.has(Interpretation.Sign.NEW) ? "new" : "";
    return joined("report", machine, anew, value(said, said.issueType()), level(said));
  }

  /** A defect. @param order empty text when none was named */
  static String defect(Interpretation said, String order) {
    return joined("defect", order, value(said, said.defectType()), level(said));
  }

  /** The value that was recognised; else the words that are left over may be the plant's own. */
  private static String value(Interpretation said, Optional<String> code) {
    return code.map(FormMessages::words).orElseGet(() -> String.join(" ", said.rest()));
  }

  private static String level(Interpretation said) {
    return said.level().map(FormMessages::words).orElse("");
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A failed step of a procedure, on an order. */
  static Optional<String> failedStep(Interpretation said, List<Reference> references) {
    boolean isBoth =
        references.size() == 2
            && references.get(0).kind() != references.get(1).kind()
            && references.stream()
                .allMatch(
                    reference ->
                        reference.kind() == ReferenceKind.SOP
                            || reference.kind() == ReferenceKind.ORDER);
    if (!isBoth || !said.has(Intent.STEP_FAILED)) {
      return Optional.empty();
    }
    Reference sop = references.get(references.get(0).kind() == ReferenceKind.SOP ? 0 : 1);
    return Optional.of(failedStep(said, sop));
  }

  /** A failed step of a procedure, with the step's number when one was said. */
  static String failedStep(Interpretation said, Reference sop) {
    return joined(
        "failed", sop.toString(), said.numbers().size() == 1 ? said.numbers().get(0) : "");
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
