package com.barron.whatsapp.flows;

import com.barron.production.maintenance.MachineView;
import com.barron.production.maintenance.OpenTicket;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Parsed;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Understands a machine, and knows by the same look-up which ticket is open on it: whether a second
 * one is asked about is then decided without asking the database again. {@code MACH-001 new} wants
 * no question.
 */
record SiteParser(ReferenceParser<MachineView> machines) implements Parser<Site> {
  private static final String NEW = "NEW";
  private static final Pattern CANONICAL = Pattern.compile("(\\S+)(?: (\\S+))?");
  private static final Pattern WITH_MORE =
      Pattern.compile("([a-z]{2,5}[ -]{0,3}[0-9]{1,9}) (\\D.*)");

  @Override
  public Parsed<Site> parse(Input input, Turn turn) {
    Matcher more = WITH_MORE.matcher(input.plain());
    boolean split = more.matches();
    boolean anew = split && wantsNew(more.group(2), turn);
    boolean stored =
        split
            && Reference.parse(more.group(2))
                .filter(ticket -> ticket.kind() == ReferenceKind.TICKET)
                .isPresent();
    Input machine = anew || stored ? Input.typed(more.group(1)) : input;
    Parsed<Reference> parsed = machines.parse(machine, turn);
    if (parsed instanceof Parsed.Value<Reference> value) {
      return new Parsed.Value<>(site(value.value(), anew, turn), value.acknowledgement());
    }
    return parsed instanceof Parsed.Missing<Reference> missing
        ? new Parsed.Missing<>(missing.reason(), missing.close())
        : new Parsed.Unfit<>(((Parsed.Unfit<Reference>) parsed).reason());
  }

  private static boolean wantsNew(String said, Turn turn) {
    List<String> words = turn.wording().words("maintenance.anew");
    return said.equalsIgnoreCase(NEW) || words.contains(said);
  }

  private Site site(Reference machine, boolean anew, Turn turn) {
    return new Site(
        machine, anew ? Optional.empty() : open(machine, turn).map(OpenTicket::number), anew);
  }

  /** What is open on a machine: a look-up, unless this turn made it already. */
  Optional<OpenTicket> open(Reference machine, Turn turn) {
    return machines.find(machine, turn).flatMap(MachineView::openTicket);
  }

  @Override
  public String write(Site site) {
    String more = site.anew() ? NEW : site.open().map(Reference::toString).orElse("");
    return (site.machine() + " " + more).strip();
  }

  @Override
  public Optional<Site> read(String canonical) {
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
                new Site(machine, anew ? Optional.empty() : more.flatMap(Reference::parse), anew));
  }
}
