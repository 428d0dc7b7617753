package com.barron.whatsapp.flows.bom;

import com.barron.production.bom.Quantity;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks once more when a quantity is more than ten times what stands in the bill, or less than a
 * tenth: such a number is often another one, of an order or a part. 0 leaves the component out.
 *
 * @param quantities understands the quantity itself
 * @param now what stands in the bill; empty when that is not known
 */
record UsualQuantityParser(
    Parser<Quantity> quantities, Function<TurnContext, Optional<Quantity>> now)
    implements Parser<Quantity> {
  private static final BigDecimal FAR = BigDecimal.TEN;

  /** Behind a quantity: it is meant. */
  private static final String SURE = " sure";

  @Override
  public ParseResult<Quantity> parse(Input input, TurnContext turnContext) {
    String said = input.plain();
    if (said.endsWith(SURE)) {
      String quantity = said.substring(0, said.length() - SURE.length());
      return quantities.parse(Input.typed(quantity), turnContext);
    }
    ParseResult<Quantity> result = quantities.parse(input, turnContext);
    return !input.tapped() && result instanceof ParseResult.Value<Quantity> wanted
        ? now.apply(turnContext)
            .filter(before -> isFar(before.value(), wanted.value().value()))
            .map(before -> asked(before, wanted.value()))
            .orElse(result)
        : result;
  }

  private static boolean isFar(BigDecimal before, BigDecimal wanted) {
    return wanted.signum() > 0
        && (wanted.compareTo(before.multiply(FAR)) > 0
            || wanted.multiply(FAR).compareTo(before) < 0);
  }

  private static ParseResult<Quantity> asked(Quantity before, Quantity wanted) {
    String id = (wanted + SURE).toUpperCase(Locale.ROOT);
    return ParseResult.missing(
        Message.of("bom.quantity.far", wanted.value(), before.value()),
        List.of(new Option(id, wanted.toString())));
  }

  @Override
  public boolean takesNumbers() {
    return true;
  }

  @Override
  public String write(Quantity value) {
    return quantities.write(value);
  }

  @Override
  public Optional<Quantity> read(String canonical) {
    return quantities.read(canonical);
  }
}
