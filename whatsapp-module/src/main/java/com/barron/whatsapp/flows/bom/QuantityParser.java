package com.barron.whatsapp.flows.bom;

import com.barron.production.bom.Quantity;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands a quantity, with a point or a comma before its decimals. Whether the unit of the
 * component has them is asked elsewhere.
 */
final class QuantityParser implements Parser<Quantity> {
  private static final Pattern NUMBER = Pattern.compile("0*([0-9]{1,9})(?:\\.([0-9]{1,9}?)0*)?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");
  private static final Pattern NEGATIVE = Pattern.compile("- ?[0-9].*");
  private static final Pattern FRACTION = Pattern.compile("[0-9]*[.,][0-9]+");

  @Override
  public ParseResult<Quantity> parse(Input input, TurnContext turnContext) {
    String said = input.plain();
    if (NEGATIVE.matcher(said).matches()) {
      return ParseResult.unfit("number.negative");
    }
    boolean isFraction = FRACTION.matcher(said).matches();
    if (!isFraction && !WHOLE.matcher(said).matches()) {
      return ParseResult.unfit("number.unfit", input.excerpt());
    }
    String plain = said.replace(',', '.');
    Optional<Quantity> quantity = quantity(plain.startsWith(".") ? "0" + plain : plain);
    if (quantity.isPresent()) {
      return ParseResult.value(quantity.get());
    }
    return isFraction && isSmall(plain)
        ? ParseResult.unfit("number.fine", Quantity.MOST_DECIMALS)
        : ParseResult.unfit("number.large", Quantity.MOST);
  }

  private static boolean isSmall(String plain) {
    return quantity(plain.substring(0, plain.indexOf('.')).concat(".0").replaceFirst("^\\.", "0."))
        .isPresent();
  }

  @Override
  public boolean takesNumbers() {
    return true;
  }

  @Override
  public String write(Quantity value) {
    return value.toString();
  }

  @Override
  public Optional<Quantity> read(String canonical) {
    return quantity(canonical);
  }

  private static Optional<Quantity> quantity(String plain) {
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Quantity.of(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
