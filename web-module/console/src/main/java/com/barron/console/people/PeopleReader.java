package com.barron.console.people;

import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.listing.PeopleDirectory;
import com.barron.production.people.listing.PersonEntry;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.SlaCalendars;
import com.barron.whatsapp.conversation.view.LastHeard;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads people with their shifts and when they were heard. */
@Singleton
class PeopleReader {
  private final PeopleDirectory directory;
  private final Privacy privacy;
  private final SlaCalendars calendars;
  private final LastHeard lastHeard;

  @Inject
  public PeopleReader(
      PeopleDirectory directory, Privacy privacy, SlaCalendars calendars, LastHeard lastHeard) {
    this.directory = directory;
    this.privacy = privacy;
    this.calendars = calendars;
    this.lastHeard = lastHeard;
  }

  /** Some of them, from somebody on. */
  List<PersonRow> read(Optional<PersonId> after, int most) {
    return rows(directory.read(after, most));
  }

  /** Those who are meant by what somebody typed. */
  List<PersonRow> like(String nameOrNumber, int most) {
    return rows(
        directory.of(privacy.search(nameOrNumber, most).stream().map(PersonView::id).toList()));
  }

  Optional<PersonRow> find(PersonId person) {
    return rows(directory.of(List.of(person))).stream().findFirst();
  }

  List<String> teams() {
    return directory.teams();
  }

  /** The calendars by which somebody can work. */
  List<CalendarEntry> calendars() {
    return calendars.all();
  }

  private List<PersonRow> rows(List<PersonEntry> people) {
    Map<String, String> shifts =
        calendars.all().stream()
            .collect(Collectors.toMap(CalendarEntry::code, CalendarEntry::name));
    Map<PersonId, Instant> heard = lastHeard.of(people.stream().map(PersonEntry::id).toList());
    return people.stream()
        .map(
            person ->
                new PersonRow(
                    person,
                    person.shifts().map(code -> shifts.getOrDefault(code, code)),
                    Optional.ofNullable(heard.get(person.id()))))
        .toList();
  }
}
