package com.barron.console.page;

import com.barron.console.session.Visit;
import com.barron.console.text.ConsoleTexts;
import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.flows.OpenQuestion;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.TextKey;
import com.barron.whatsapp.text.TimeText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a template may ask: texts in the reader's language, times by the reader's clock, and what
 * the reader may do.
 *
 * @param names of the people that the page is about
 * @param form what was typed into a form that was refused; otherwise empty
 */
public record Page(
    Visit visit,
    TimeText time,
    Optional<Outcome> outcome,
    DisplayNames.Names names,
    Map<String, String> form) {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT);

  public String say(String key, Object... arguments) {
    return texts().say(key, arguments);
  }

  /** The text of an enum's constant. */
  public String say(String prefix, Enum<?> value) {
    return texts().say(prefix + "." + TextKey.of(value));
  }

  /** Something that was done to what has this number, by the word that the audit has for it. */
  public String done(String act, String subject) {
    String word = act.toLowerCase(Locale.ROOT).replace('_', '-');
    if (texts().knows("act." + word)) {
      return say("act." + word);
    }
    String undone = "undo.action." + word;
    return texts().has(undone) ? say(undone, subject) : word.replace('-', ' ');
  }

  /** Where a command came from, by the word that the audit has for it. */
  public String source(String source) {
    return word("source", source).orElse(source);
  }

  /**
   * The text of a word that is stored, {@code IN_USE} or {@code AlertWorker}: that of pages, else
   * that of the chat, if there is one.
   */
  public Optional<String> word(String prefix, String stored) {
    String key =
        prefix
            + "."
            + HUMP.matcher(stored).replaceAll("-").toLowerCase(Locale.ROOT).replace('_', '-');
    return Optional.of(key)
        .filter(texts()::knows)
        .or(() -> Optional.of(prefix + "." + stored).filter(texts()::has))
        .map(known -> say(known));
  }

  /** What the plant itself calls something. */
  public String name(String given) {
    return texts().name(given);
  }

  public String name(PersonId person) {
    return isReader(person) ? say("person.you") : names.of(person);
  }

  /** A question that is open in the chat, in few words. */
  public String question(OpenQuestion question) {
    return texts().question(question);
  }

  /** What a form of the chat is called. */
  public String form(String id) {
    return texts().form(id);
  }

  /** What kind of message somebody sent that is no text. */
  public String sent(String kind) {
    String key = "sent." + kind.toLowerCase(Locale.ROOT);
    return texts().knows(key) ? say(key) : say("sent.other");
  }

  /** The name of a language, in the reader's. */
  public String languageName(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(texts().language());
  }

  /** The names of languages, in the order in which they are offered. */
  public String languageNames(Set<Locale> languages) {
    return ConsoleTexts.languages().stream()
        .filter(languages::contains)
        .map(language -> languageName(language.toLanguageTag()))
        .collect(Collectors.joining(", "));
  }

  /** A number as the reader writes it. */
  public String count(long number) {
    return NumberFormat.getIntegerInstance(texts().language()).format(number);
  }

  /** A number with its decimals, as the reader writes it. */
  public String decimal(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(texts().language());
    format.setMinimumFractionDigits(number.scale());
    return format.format(number);
  }

  /** Whether {@link #name(PersonId)} has a name for somebody. */
  public boolean isNamed(PersonId person) {
    return isReader(person) || names.byId().containsKey(person);
  }

  public boolean isReader(PersonId person) {
    return visit.member().filter(member -> member.person().id().equals(person)).isPresent();
  }

  /** The same page with the names of people. */
  public Page with(DisplayNames.Names found) {
    return new Page(visit, time, outcome, found, form);
  }

  /** What was typed into a field, when the form is shown again; otherwise empty text. */
  public String typed(String field) {
    return form.getOrDefault(field, "");
  }

  public PersonView reader() {
    return visit.known().person();
  }

  public boolean may(Permission permission) {
    return visit.member().filter(member -> member.may(permission)).isPresent();
  }

  public String csrf() {
    return visit.csrf();
  }

  public String language() {
    return texts().language().toLanguageTag();
  }

  /** As {@code today 13:55}. */
  public String when(Instant at) {
    return time.at(at, texts());
  }

  /** To the second, with the zone. */
  public String exact(Instant at) {
    return EXACT.format(at.atZone(time.reader()));
  }

  public String ago(Instant at) {
    return DurationText.ago(Duration.between(at, minute()), texts());
  }

  /** As {@code 2h 05m}, from now or since then. */
  public String span(Instant at) {
    return length(Duration.between(minute(), at).abs());
  }

  /**
   * Spans are counted from it, so that all on a page change at once, and not each at its own time.
   */
  private Instant minute() {
    return time.now().truncatedTo(ChronoUnit.MINUTES);
  }

  /** In hours and minutes, as a policy grants it. */
  public String hours(Duration span) {
    return DurationText.inWords(span, texts());
  }

  /** What a day of the week is called. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, texts().language());
  }

  /** How long something takes. */
  public String length(Duration span) {
    return span.toHours() >= DAYS_FROM
        ? say("span.days", span.toDays())
        : DurationText.brief(span.truncatedTo(ChronoUnit.MINUTES), texts());
  }

  private static final long DAYS_FROM = 72;

  public boolean isPast(Instant at) {
    return !at.isAfter(time.now());
  }

  /** How near it is: for the colour beside the words. */
  public String urgency(Instant due) {
    if (isPast(due)) {
      return "late";
    }
    return Duration.between(time.now(), due).compareTo(Duration.ofHours(1)) <= 0 ? "soon" : "calm";
  }

  /** Where a record has its page; empty text when it has none. */
  public String address(Reference record) {
    return switch (record.kind()) {
      case ORDER -> "/console/orders/" + record;
      case DEFECT -> "/console/defects/" + record;
      case TICKET -> "/console/maintenance/" + record;
      case MACHINE -> "/console/machines/" + record;
      case SOP -> "/console/sops/" + record;
      case SOP_FAILURE -> "/console/failures/" + record;
      case BOM_CHANGE -> "/console/bom-changes/" + record;
      default -> "";
    };
  }

  private ConsoleTexts texts() {
    return visit.texts();
  }
}
