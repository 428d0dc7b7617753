package com.barron.whatsapp.flows.sop;

import com.barron.production.reference.Reference;
import com.barron.production.sop.SopView;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ReferenceParser;
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
public record SopRunParser(
    ReferenceParser<SopView> sops, int most, BiFunction<SopView, TurnContext, Message> found)
    implements Parser<SopRun> {
  private static final Pattern CANONICAL = Pattern.compile("(\\S+) ([0-9]{1,9}) ([0-9]{1,3})");
  private static final Pattern WITH_STEPS =
      Pattern.compile("([a-z]{2,5}[ -]{0,3}[0-9]{1,9}) [0-9]{1,9} [0-9]{1,3}");

  @Override
  public ParseResult<SopRun> parse(Input input, TurnContext turnContext) {
    Matcher more = WITH_STEPS.matcher(input.plain());
    Input number = more.matches() ? Input.typed(more.group(1)) : input;
    ParseResult<Reference> parseResult = sops.parse(number, turnContext);
    if (parseResult instanceof ParseResult.Value<Reference> value) {
      SopView sop = sops.find(value.value(), turnContext).orElseThrow();
      int steps = Math.min(sop.steps().size(), most);
      return ParseResult.value(
          new SopRun(sop.id(), sop.revision(), steps), found.apply(sop, turnContext));
    }
    return parseResult instanceof ParseResult.NotFound<Reference> missing
        ? new ParseResult.NotFound<>(missing.reason(), missing.close())
        : new ParseResult.Invalid<>(((ParseResult.Invalid<Reference>) parseResult).reason());
  }

  @Override
  public String write(SopRun sopRun) {
    return sopRun.sop() + " " + sopRun.revision() + " " + sopRun.steps();
  }

  @Override
  public Optional<SopRun> read(String canonical) {
    Matcher parts = CANONICAL.matcher(canonical);
    return parts.matches()
        ? sops.read(parts.group(1))
            .map(
                sop ->
                    new SopRun(
                        sop, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }
}
