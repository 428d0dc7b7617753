package com.barron.whatsapp.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands a whole number from 0.
 *
 * @param most the largest one, at most nine digits
 */
public record WholeNumberParser(int most) implements Parser<Integer> {
  private static final Pattern DIGITS = Pattern.compile("0*([0-9]{1,9})");
  private static final Pattern MORE_DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern NEGATIVE = Pattern.compile("- ?[0-9].*");
  private static final Pattern FRACTION = Pattern.compile("[0-9]*[.,][0-9]+");

  @Override
  public ParseResult<Integer> parse(Input input, TurnContext turnContext) {
    String said = input.plain();
    if (NEGATIVE.matcher(said).matches()) {
      return ParseResult.unfit("number.negative");
    }
    if (FRACTION.matcher(said).matches()) {
      return ParseResult.unfit("number.fraction");
    }
    if (!MORE_DIGITS.matcher(said).matches()) {
      return ParseResult.unfit("number.unfit", input.excerpt());
    }
    return read(said)
        .map(ParseResult::value)
        .orElseGet(() -> ParseResult.unfit("number.large", most));
  }

  @Override
  public boolean takesNumbers() {
    return true;
  }

  @Override
  public String write(Integer value) {
    return value.toString();
  }

  @Override
  public Optional<Integer> read(String canonical) {
    var digits = DIGITS.matcher(canonical);
    return digits.matches()
        ? Optional.of(Integer.valueOf(digits.group(1))).filter(number -> number <= most)
        : Optional.empty();
  }
}
