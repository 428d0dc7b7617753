package com.barron.whatsapp.flows.maintenance;

import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.OpenTicket;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ReferenceParser;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a machine, and knows by the same look-up which ticket is open on it: whether a second
 * one is asked about is then decided without asking the database again. {@code MACH-001 new} wants
 * no question.
 */
public record MachineParser(ReferenceParser<MachineView> machines)
    implements Parser<MachineSelection> {
  private static final String NEW = "NEW";
  private static final Pattern CANONICAL = Pattern.compile("(\\S+)(?: (\\S+))?");
  private static final Pattern WITH_MORE =
      Pattern.compile("([a-z]{2,5}[ -]{0,3}[0-9]{1,9}) (\\D.*)");

  @Override
  public ParseResult<MachineSelection> parse(Input input, TurnContext turnContext) {
    Matcher more = WITH_MORE.matcher(input.plain());
    boolean split = more.matches();
    boolean anew = split && wantsNew(more.group(2), turnContext);
    boolean stored =
        split
            && Reference.parse(more.group(2))
                .filter(ticket -> ticket.kind() == ReferenceKind.TICKET)
                .isPresent();
    Input machine = anew || stored ? Input.typed(more.group(1)) : input;
    ParseResult<Reference> parseResult = machines.parse(machine, turnContext);
    if (parseResult instanceof ParseResult.Value<Reference> value) {
      return new ParseResult.Value<>(
          site(value.value(), anew, turnContext), value.acknowledgement());
    }
    return parseResult instanceof ParseResult.NotFound<Reference> missing
        ? new ParseResult.NotFound<>(missing.reason(), missing.close())
        : new ParseResult.Invalid<>(((ParseResult.Invalid<Reference>) parseResult).reason());
  }

  private static boolean wantsNew(String said, TurnContext turnContext) {
    List<String> words = turnContext.translations().words("maintenance.anew");
    return said.equalsIgnoreCase(NEW) || words.contains(said);
  }

  private MachineSelection site(Reference machine, boolean anew, TurnContext turnContext) {
    return new MachineSelection(
        machine,
        anew ? Optional.empty() : open(machine, turnContext).map(OpenTicket::number),
        anew);
  }

  /** What is open on a machine: a look-up, unless this turn made it already. */
  Optional<OpenTicket> open(Reference machine, TurnContext turnContext) {
    return machines.find(machine, turnContext).flatMap(MachineView::openTicket);
  }

  @Override
  public String write(MachineSelection machineSelection) {
    String more =
        machineSelection.anew() ? NEW : machineSelection.open().map(Reference::toString).orElse("");
    return (machineSelection.machine() + " " + more).strip();
  }

  @Override
  public Optional<MachineSelection> read(String canonical) {
    Matcher parts = CANONICAL.matcher(canonical);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<String> more = Optional.ofNullable(parts.group(2));
    boolean anew = more.filter(NEW::equals).isPresent();
    return machines
        .read(parts.group(1))
        .map(
            machine ->
                new MachineSelection(
                    machine, anew ? Optional.empty() : more.flatMap(Reference::parse), anew));
  }
}
