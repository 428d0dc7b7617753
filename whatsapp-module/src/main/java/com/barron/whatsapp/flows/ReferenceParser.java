package com.barron.whatsapp.flows;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.CachedLookup;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Understands the number of something that exists: {@code ORD-12345}, {@code ord12345}. */
public final class ReferenceParser<T> implements Parser<Reference> {
  private static final int MOST_CLOSE = 3;

  private final ReferenceKind kind;
  private final CachedLookup<Reference, Match<T>> cachedLookup;

  public ReferenceParser(ReferenceKind kind, Function<Reference, Match<T>> source) {
    this.kind = kind;
    this.cachedLookup = new CachedLookup<>(source);
  }

  @Override
  public ParseResult<Reference> parse(Input input, TurnContext turnContext) {
    return Reference.parse(kind, input.plain())
        .map(reference -> existing(reference, turnContext))
        .orElseGet(() -> ParseResult.unfit(text("unfit"), input.excerpt()));
  }

  private ParseResult<Reference> existing(Reference reference, TurnContext turnContext) {
    Match<T> match = turnContext.once(cachedLookup, reference);
    if (match instanceof Match.Missing<T> missing) {
      Optional<Reference> same = missing.sameNumber(reference);
      if (same.isPresent()) {
        return existing(same.get(), turnContext);
      }
      var close =
          missing.close().stream()
              .limit(MOST_CLOSE)
              .map(Reference::toString)
              .map(Option::of)
              .toList();
      return ParseResult.missing(missing(), close);
    }
    return ParseResult.value(reference, Message.of(text("found"), reference.toString()));
  }

  /** What the reference points to: a look-up, unless this turn made it already. */
  public Optional<T> find(Reference reference, TurnContext turnContext) {
    return turnContext.once(cachedLookup, reference).found();
  }

  /** Says that there is no such thing. */
  public Message missing() {
    return Message.of(text("missing"));
  }

  /** Recognises a whole reference of this kind; a bare number is none. */
  public boolean opens(Input input) {
    return Reference.parse(input.plain()).filter(found -> found.kind() == kind).isPresent();
  }

  @Override
  public String write(Reference value) {
    return value.toString();
  }

  @Override
  public Optional<Reference> read(String canonical) {
    return Reference.parse(canonical).filter(found -> found.kind() == kind);
  }

  /** The key of one of the texts of this kind of reference. */
  public String text(String name) {
    return text(kind, name);
  }

  /** The key of one of the texts of a kind of reference. */
  public static String text(ReferenceKind kind, String name) {
    return "reference." + kind.name().toLowerCase(Locale.ROOT) + "." + name;
  }
}
