package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
import com.barron.production.sop.SopView;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Turn;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a procedure, and keeps with it how many steps its revision in force has: which
 * question comes next is then known without a look-up.
 *
 * @param most how many steps are asked about
 * @param found what is said of the procedure
 */
record WalkParser(ReferenceParser<SopView> sops, int most, BiFunction<SopView, Turn, Note> found)
    implements Parser<Walk> {
  private static final Pattern CANONICAL = Pattern.compile("(\\S+) ([0-9]{1,9}) ([0-9]{1,3})");
  private static final Pattern WITH_STEPS =
      Pattern.compile("([a-z]{2,5}[ -]{0,3}[0-9]{1,9}) [0-9]{1,9} [0-9]{1,3}");

  @Override
  public Parsed<Walk> parse(Input input, Turn turn) {
    Matcher more = WITH_STEPS.matcher(input.plain());
    Input number = more.matches() ? Input.typed(more.group(1)) : input;
    Parsed<Reference> parsed = sops.parse(number, turn);
    if (parsed instanceof Parsed.Value<Reference> value) {
      SopView sop = sops.find(value.value(), turn).orElseThrow();
      int steps = Math.min(sop.steps().size(), most);
      return Parsed.value(new Walk(sop.id(), sop.revision(), steps), found.apply(sop, turn));
    }
    return parsed instanceof Parsed.Missing<Reference> missing
        ? new Parsed.Missing<>(missing.reason(), missing.close())
        : new Parsed.Unfit<>(((Parsed.Unfit<Reference>) parsed).reason());
  }

  @Override
  public String write(Walk walk) {
    return walk.sop() + " " + walk.revision() + " " + walk.steps();
  }

  @Override
  public Optional<Walk> read(String canonical) {
    Matcher parts = CANONICAL.matcher(canonical);
    return parts.matches()
        ? sops.read(parts.group(1))
            .map(
                sop ->
                    new Walk(
                        sop, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }
}
