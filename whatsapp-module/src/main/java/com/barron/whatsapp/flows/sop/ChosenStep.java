package com.barron.whatsapp.flows.sop;

import com.barron.production.sop.SopView;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step that was chosen from a revision of a procedure. Another revision may have something else
 * under its number.
 *
 * @param revision empty in conversations that began before it was kept
 */
record ChosenStep(int number, OptionalInt revision) {
  private static final Pattern ID = Pattern.compile("([0-9]{1,9})(?:@([0-9]{1,9}))?");

  static ChosenStep of(SopView view, SopView.Step step) {
    return new ChosenStep(step.number(), OptionalInt.of(view.revision()));
  }

  static Optional<ChosenStep> read(String id) {
    Matcher parts = ID.matcher(id);
    return parts.matches()
        ? Optional.of(new ChosenStep(Integer.parseInt(parts.group(1)), revision(parts.group(2))))
        : Optional.empty();
  }

  private static OptionalInt revision(String written) {
    return written == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(written));
  }

  String id() {
    return revision.isPresent() ? number + "@" + revision.getAsInt() : Integer.toString(number);
  }
}
