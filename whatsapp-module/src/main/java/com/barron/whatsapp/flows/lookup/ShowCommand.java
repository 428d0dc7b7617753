package com.barron.whatsapp.flows.lookup;

import com.barron.production.access.Permission;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.Speaker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a record of any kind by its number. */
public final class ShowCommand implements ChatCommand {
  /** Numbers that open no form: said alone, they show what they stand for. */
  private static final Set<ReferenceKind> ALONE =
      Set.of(ReferenceKind.DEFECT, ReferenceKind.SOP_FAILURE, ReferenceKind.BOM_CHANGE);

  private final Map<ReferenceKind, Lookup<?>> lookups;

  public ShowCommand(Collection<Lookup<?>> lookups) {
    this.lookups =
        lookups.stream().collect(Collectors.toUnmodifiableMap(Lookup::kind, Function.identity()));
  }

  @Override
  public String id() {
    return "show";
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return lookups.keySet();
  }

  @Override
  public boolean isNamedBy(String plain) {
    return Reference.parse(plain).filter(number -> ALONE.contains(number.kind())).isPresent();
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    Reference number = said.about().or(() -> Reference.parse(said.more())).orElseThrow();
    return shown(number, speaker, translations);
  }

  /** Leading zeros are often left out: they make no other record. */
  private CommandOutcome shown(Reference number, Speaker speaker, Translations translations) {
    Match<ShownRecord> match = lookups.get(number.kind()).find(number, speaker, translations);
    if (match instanceof Match.Missing<ShownRecord> missing) {
      Optional<Reference> same = missing.sameNumber(number);
      if (same.isPresent()) {
        return shown(same.get(), speaker, translations);
      }
      return new CommandInvocation(this, Optional.of(number), "", "", false).missing(missing);
    }
    ShownRecord shown = match.found().orElseThrow();
    return new CommandOutcome(shown.lines(), List.of()).then(shown.nextSteps());
  }
}
