package com.barron.whatsapp.flows.people;

import com.barron.production.access.Role;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.StaffMember;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.whatsapp.dialogue.CachedLookup;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.text.QuotedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands which person is meant, by a part of the name or the end of the number. */
final class PersonParser implements Parser<PersonId> {
  private static final int MOST_OFFERED = 3;
  private static final Pattern ID = Pattern.compile("person-([0-9]{1,18})");

  private final CachedLookup<String, List<PersonView>> search;
  private final CachedLookup<PersonId, Optional<StaffMember>> colleagues;

  PersonParser(Enrolment enrolment, People people) {
    this(enrolment::search, people);
  }

  /** Among those whom somebody else finds. */
  PersonParser(Search among, People people) {
    search = new CachedLookup<>(text -> among.search(text, MOST_OFFERED + 1));
    colleagues =
        new CachedLookup<>(
            id ->
                people.roster(List.of(id)).stream().filter(one -> one.id().equals(id)).findFirst());
  }

  /** Finds people by a part of the name or the end of the number. */
  @FunctionalInterface
  interface Search {
    List<PersonView> search(String nameOrNumber, int most);
  }

  @Override
  public ParseResult<PersonId> parse(Input input, TurnContext turnContext) {
    Optional<PersonId> tapped = read(input.plain());
    if (tapped.isPresent()) {
      return turnContext
          .once(colleagues, tapped.get())
          .map(one -> ParseResult.value(one.id()))
          .orElseGet(() -> nobody(input));
    }
    return input.plain().isEmpty() ? ParseResult.unfit("text.empty") : named(input, turnContext);
  }

  private ParseResult<PersonId> named(Input input, TurnContext turnContext) {
    List<PersonView> found = turnContext.once(search, input.typed());
    if (found.isEmpty()) {
      return nobody(input);
    }
    List<PersonView> exact = found.stream().filter(one -> one.isNamed(input.typed())).toList();
    if (found.size() == 1 || exact.size() == 1) {
      return ParseResult.value((found.size() == 1 ? found : exact).get(0).id());
    }
    if (found.size() > MOST_OFFERED) {
      return ParseResult.unfit("person.many", input.excerpt());
    }
    return ParseResult.missing(
        Message.of("person.several", found.size()),
        found.stream()
            .map(
                one ->
                    new Option(
                        write(one.id()), label(one.name(), one.role(), turnContext.translations())))
            .toList());
  }

  private static ParseResult<PersonId> nobody(Input input) {
    return ParseResult.unfit("person.missing", input.excerpt());
  }

  /** How somebody is shown to others. */
  String label(PersonId person, TurnContext turnContext) {
    return turnContext
        .once(colleagues, person)
        .map(one -> label(one.name(), one.role(), turnContext.translations()))
        .orElse("?");
  }

  private static String label(String name, Role role, Translations translations) {
    return translations.say("person.option", QuotedText.of(name), translations.say("role." + role));
  }

  @Override
  public boolean takesAnyWords() {
    return true;
  }

  @Override
  public String write(PersonId value) {
    return "PERSON-" + value.value();
  }

  @Override
  public Optional<PersonId> read(String canonical) {
    Matcher id = ID.matcher(canonical.toLowerCase(Locale.ROOT));
    return id.matches() ? Optional.of(new PersonId(Long.parseLong(id.group(1)))) : Optional.empty();
  }
}
