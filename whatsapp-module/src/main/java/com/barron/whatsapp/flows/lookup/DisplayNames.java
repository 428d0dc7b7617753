package com.barron.whatsapp.flows.lookup;

import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.privacy.Pseudonym;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.QuotedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How people are called when they are shown to others. */
public record DisplayNames(People people) {
  /** Finds the names of these people; one statement, none for nobody. */
  public Names of(Collection<PersonId> wanted, Translations translations) {
    return wanted.isEmpty()
        ? new Names(Map.of())
        : Names.of(people.roster(List.copyOf(wanted)), translations);
  }

  private static String shown(StaffMember one, Translations translations) {
    return Pseudonym.shown(
        one.name(), number -> translations.say("person.former", number), QuotedText::of);
  }

  /** The same for a reader, who is called "you". */
  public Names shownTo(Speaker reader, Translations translations, Collection<PersonId> wanted) {
    List<PersonId> others =
        wanted.stream().filter(person -> !person.equals(reader.person())).distinct().toList();
    return of(others, translations).with(reader.person(), translations.say("person.you"));
  }

  /** Names that were found. */
  public record Names(Map<PersonId, String> byId) {
    public Names {
      byId = Map.copyOf(byId);
    }

    /** Those of people who were read already. */
    public static Names of(Collection<StaffMember> staff, Translations translations) {
      return new Names(
          staff.stream()
              .collect(Collectors.toMap(StaffMember::id, one -> shown(one, translations))));
    }

    /** The name of somebody; a question mark for whoever is not there. */
    public String of(PersonId person) {
      return byId.getOrDefault(person, "?");
    }

    /** The name of somebody, or that there is nobody. */
    public String of(Optional<PersonId> person, Translations translations) {
      return person.map(this::of).orElseGet(() -> translations.say("person.nobody"));
    }

    private Names with(PersonId person, String name) {
      var more = new HashMap<>(byId);
      more.put(person, name);
      return new Names(more);
    }
  }
}
