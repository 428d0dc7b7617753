package com.barron.whatsapp.interpretation;

import com.barron.production.reference.ExistingReferences;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.interpretation.Interpretation.Sign;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds the canonical message for an interpretation. What is certain and harmless is answered; what
 * changes a record is certain only when one record and one intent are named plainly: no question,
 * no negation, no doubt, no slip in the words that matter, and little else. All else is a choice.
 */
public final class IntentResolver {
  /** As many choices as WhatsApp shows as buttons. */
  static final int MOST_CHOICES = 3;

  private static final List<String> COMMON_PROMISES = List.of("30m", "1h", "2h");

  private final Interpretation said;
  private final ExistingReferences existingReferences;

  private IntentResolver(Interpretation said, ExistingReferences existingReferences) {
    this.said = said;
    this.existingReferences = existingReferences;
  }

  /**
   * Resolves an interpretation.
   *
   * @param existingReferences asked for bare numbers only
   */
  public static Resolution resolve(Interpretation said, ExistingReferences existingReferences) {
    return new IntentResolver(said, existingReferences).resolve();
  }

  private Resolution resolve() {
    if (said.references().size() == 1) {
      return about(said.references().get(0).reference());
    }
    if (!said.references().isEmpty()) {
      return aboutSeveral();
    }
    return said.numbers().isEmpty() ? new GeneralIntents(said).resolve() : aboutNumber();
  }

  private Resolution about(Reference reference) {
    if (said.has(Sign.QUESTION)) {
      return new Resolution.Certain(lookup(reference));
    }
    List<String> changes = changes(reference);
    if (changes.isEmpty()) {
      return harmless(reference);
    }
    boolean isCertain =
        changes.size() == 1
            && said.isPlain()
            && !said.has(Intent.ASK)
            && !said.has(Intent.SLA)
            && said.references().get(0).isCertain()
            && isCertainIntent(reference);
    return isCertain
        ? new Resolution.Certain(changes.get(0))
        : choice(changes, List.of(show(reference)));
  }

  private Resolution harmless(Reference reference) {
    ReferenceKind kind = reference.kind();
    if (said.has(Intent.STEPS) && kind == ReferenceKind.SOP) {
      return new Resolution.Certain("steps " + reference);
    }
    if (said.has(Intent.STEP_FAILED) && kind == ReferenceKind.SOP) {
      return new Resolution.Certain(FormMessages.failedStep(said, reference));
    }
    if (said.has(Intent.BOM) && kind == ReferenceKind.BOM) {
      return new Resolution.Certain(reference.toString());
    }
    if (said.time().isPresent() && CommandRule.PROMISE.takes(kind) && said.intents().isEmpty()) {
      return choice(promises(reference), List.of(show(reference)));
    }
    if (said.has(Intent.WITHDRAW)) {
      return choice(List.of("undo"), List.of(show(reference)));
    }
    if (said.has(Intent.REPORT) && kind == ReferenceKind.SOP) {
      return new Resolution.Certain(FormMessages.failedStep(said, reference));
    }
    boolean isBare = said.intents().isEmpty() && said.rest().isEmpty() && said.isPlain();
    return new Resolution.Certain(isBare ? reference.toString() : lookup(reference));
  }

  /** Why, when that was asked; else what is known of it. */
  private String lookup(Reference reference) {
    boolean hasClock = CommandRule.PROMISE.takes(reference.kind());
    return said.has(Intent.WHY) && hasClock ? "why " + reference : show(reference);
  }

  private static String show(Reference reference) {
    return "show " + reference;
  }

  /** The canonical messages that would change something, one for each thing that was said. */
  private List<String> changes(Reference reference) {
    var changes = new LinkedHashSet<String>();
    if (FormMessages.fits(said, reference)) {
      changes.add(FormMessages.message(said, reference));
    }
    boolean hasPromise = said.has(Intent.PROMISE) && CommandRule.PROMISE.takes(reference.kind());
    for (CommandRule rule : rules(reference)) {
      if (rule == CommandRule.PROMISE) {
        changes.addAll(promises(reference));
      } else if (!hasPromise || !rule.word().equals(CommandRule.TAKE.word())) {
        // Whoever promises a time takes care of it.
        changes.add(command(rule, reference));
      }
    }
    boolean isLater = said.has(Intent.END) || said.has(Intent.RESUME);
    if (said.time().isPresent() && isLater && !hasPromise) {
      changes.addAll(promises(reference));
    }
    return List.copyOf(changes);
  }

  private List<CommandRule> rules(Reference reference) {
    return said.intents().stream()
        .flatMap(mention -> CommandRule.of(mention.intent()).stream())
        .filter(rule -> rule.takes(reference.kind()))
        .toList();
  }

  private List<String> promises(Reference reference) {
    List<String> times = said.time().map(time -> List.of(time.canonical())).orElse(COMMON_PROMISES);
    return times.stream().map(time -> "ETA " + reference + " " + time).toList();
  }

  private String command(CommandRule rule, Reference reference) {
    String words = rule.keepsWords() ? " " + note(reference) : "";
    return (rule.word() + " " + reference + words).strip();
  }

  /** What was said besides, without the bare number of the record. */
  private String note(Reference reference) {
    return said.note().stream()
        .filter(word -> !word.equals(reference.digits()))
        .collect(Collectors.joining(" "));
  }

  private boolean isCertainIntent(Reference reference) {
    boolean isForm = FormMessages.fits(said, reference);
    boolean isClear =
        said.intents().stream()
            .filter(mention -> !CommandRule.of(mention.intent()).isEmpty())
            .allMatch(Interpretation.IntentMention::isCertain);
    boolean hasLittleElse =
        isForm
            || said.numbers().isEmpty()
                && said.isNoteLast()
                && rules(reference).stream().allMatch(rule -> rule.allowsRest(said.rest().size()))
                && (said.time().isEmpty() || said.has(Intent.PROMISE));
    return isClear && hasLittleElse;
  }

  /** What was said may be about any of them. */
  private Resolution aboutSeveral() {
    List<Reference> references =
        said.references().stream().map(Interpretation.Mention::reference).toList();
    Optional<String> failedStep = FormMessages.failedStep(said, references);
    if (failedStep.isPresent()) {
      return new Resolution.Certain(failedStep.get());
    }
    var changes = new LinkedHashSet<String>();
    if (!said.has(Sign.QUESTION)) {
      references.forEach(reference -> changes.addAll(changes(reference)));
    }
    return choice(changes, references.stream().map(IntentResolver::show).toList());
  }

  /** A bare number: whatever has it, of the kinds that were named or that the intent takes. */
  private Resolution aboutNumber() {
    List<Reference> candidates = new NumberCandidates(said, existingReferences).find();
    if (candidates.isEmpty()) {
      return new GeneralIntents(said).resolve();
    }
    var changes = new LinkedHashSet<String>();
    if (!said.has(Sign.QUESTION)) {
      candidates.forEach(candidate -> changes.addAll(changes(candidate)));
      if (changes.isEmpty() && said.intents().isEmpty() && said.time().isPresent()) {
        candidates.stream()
            .filter(candidate -> CommandRule.PROMISE.takes(candidate.kind()))
            .forEach(candidate -> changes.addAll(promises(candidate)));
      }
    }
    boolean isLookup =
        changes.isEmpty()
            && candidates.size() == 1
            && (said.has(Sign.QUESTION)
                || said.has(Intent.ASK)
                || said.has(Intent.SLA)
                || said.has(Intent.WHY)
                || !said.nouns().isEmpty());
    return isLookup
        ? new Resolution.Certain(lookup(candidates.get(0)))
        : choice(changes, candidates.stream().map(IntentResolver::show).toList());
  }

  private static Resolution choice(Iterable<String> likeliest, List<String> others) {
    var all = new LinkedHashSet<String>();
    likeliest.forEach(all::add);
    // One look-up beside what would change something, all of them when nothing would.
    all.addAll(all.isEmpty() ? others : others.subList(0, 1));
    List<String> messages = new ArrayList<>(all);
    return new Resolution.Choice(
        messages.size() <= MOST_CHOICES ? messages : messages.subList(0, MOST_CHOICES));
  }
}
