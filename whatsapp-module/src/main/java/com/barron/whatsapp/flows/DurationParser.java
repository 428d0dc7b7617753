package com.barron.whatsapp.flows;

import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.duration.DurationNotation;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands a span of time: {@code 30m}, {@code 2h}, {@code 1h30}, {@code 45 min}, {@code 1 day};
 * the units in the person's language too.
 */
public record DurationParser(Duration least, Duration most) implements Parser<Duration> {
  private static final DurationNotation NOTATION = new DurationNotation("dhm", 5);

  /** Minutes need no unit below hours; a bare number could be anything. */
  private static final Pattern BARE_MINUTES = Pattern.compile("(?<=h ?)[0-9]{1,2}$");

  private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

  /** A language may agree the number with its unit by a prefix: {@code engu-30}. */
  private static final Pattern PREFIX = Pattern.compile("\\p{L}+-(?=[0-9])");

  /** A language may say the unit first. */
  private static final Pattern UNIT_FIRST = Pattern.compile("([dhm]) ([0-9]{1,5})");

  @Override
  public ParseResult<Duration> parse(Input input, TurnContext turnContext) {
    String canonical = canonical(input.plain(), turnContext.translations());
    if (span(canonical).isEmpty()) {
      return ParseResult.unfit("span.unfit", input.excerpt());
    }
    return read(canonical)
        .<ParseResult<Duration>>map(ParseResult::value)
        .orElseGet(() -> ParseResult.unfit("span.bounds", least.toMinutes(), most.toDays()));
  }

  /** Whether it is a span of time, however long. */
  static boolean isSpan(Input said, Translations translations) {
    return span(canonical(said.plain(), translations)).isPresent();
  }

  /** With the units d, h and m, and nothing before the first number. */
  private static String canonical(String plain, Translations translations) {
    String bare =
        translations.words("span.in").stream()
            .filter(before -> plain.startsWith(before + " "))
            .findFirst()
            .map(before -> plain.substring(before.length() + 1))
            .orElse(plain);
    String units =
        WORD.matcher(PREFIX.matcher(bare).replaceAll(""))
            .replaceAll(word -> unit(word.group(), translations));
    return UNIT_FIRST.matcher(units).matches()
        ? UNIT_FIRST.matcher(units).replaceAll("$2$1")
        : units;
  }

  private static String unit(String word, Translations translations) {
    if (translations.words("span.unit.days").contains(word)) {
      return "d";
    }
    if (translations.words("span.unit.hours").contains(word)) {
      return "h";
    }
    return translations.words("span.unit.minutes").contains(word) ? "m" : word;
  }

  @Override
  public String write(Duration value) {
    return value.toMinutes() + "m";
  }

  @Override
  public Optional<Duration> read(String canonical) {
    return span(canonical).filter(this::fits);
  }

  /** Whether a span is neither too short nor too long. */
  public boolean fits(Duration span) {
    return span.compareTo(least) >= 0 && span.compareTo(most) <= 0;
  }

  private static Optional<Duration> span(String canonical) {
    return NOTATION.parse(BARE_MINUTES.matcher(canonical).replaceFirst("$0m"));
  }
}
