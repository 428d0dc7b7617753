package com.barron.whatsapp.interpretation;

import com.barron.production.reference.ExistingReferences;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what the bare numbers of a message are about: whatever has such a number, of the kinds that
 * were named or that the intent takes.
 */
record NumberCandidates(Interpretation said, ExistingReferences existingReferences) {
  /** Those that exist; the one that is meant in any case when only one kind can be. */
  List<Reference> find() {
    Set<ReferenceKind> kinds = kinds();
    List<Reference> possible = references(kinds);
    if (possible.isEmpty() && said.issueType().isPresent()) {
      return machines();
    }
    List<Reference> existing = existing(possible);
    if (existing.isEmpty() && said.nouns().isEmpty() && !kinds.contains(ReferenceKind.ORDER)) {
      // "12346 finish bad": no ticket, but a defect of the order.
      existing =
          existing(
              references(Set.of(ReferenceKind.ORDER)).stream()
                  .filter(order -> FormMessages.fits(said, order))
                  .toList());
    }
    return existing.isEmpty() && kinds.size() == 1 && possible.size() == 1 ? possible : existing;
  }

  private List<Reference> existing(List<Reference> possible) {
    Set<Reference> existing = existingReferences.among(possible);
    return possible.stream().filter(existing::contains).limit(IntentResolver.MOST_CHOICES).toList();
  }

  private List<Reference> references(Collection<ReferenceKind> kinds) {
    return said.numbers().stream()
        .filter(number -> number.matches("[0-9]{3,9}"))
        .flatMap(number -> kinds.stream().map(kind -> new Reference(kind, number)))
        .toList();
  }

  /** "3 leaking oil": the machine of that number. */
  private List<Reference> machines() {
    return said.numbers().stream()
        .filter(number -> number.matches("[0-9]{1,2}"))
        .map(number -> new Reference(ReferenceKind.MACHINE, ReferenceFinder.machine(number)))
        .limit(IntentResolver.MOST_CHOICES)
        .toList();
  }

  private Set<ReferenceKind> kinds() {
    if (!said.nouns().isEmpty()) {
      return said.nouns();
    }
    var byIntent = new LinkedHashSet<ReferenceKind>();
    said.intents().stream()
        .flatMap(mention -> CommandRule.of(mention.intent()).stream())
        .forEach(rule -> byIntent.addAll(rule.kinds()));
    return byIntent.isEmpty()
        ? new LinkedHashSet<>(Arrays.asList(ReferenceKind.values()))
        : byIntent;
  }
}
