package com.barron.production.imports.subject;

import com.barron.production.access.Role;
import com.barron.production.audit.AuditAction;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.RowEffect;
import com.barron.production.imports.file.Column;
import com.barron.production.imports.file.FileRow.Fault;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.bulk.BulkPeople;
import com.barron.production.people.bulk.PersonDefinition;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sla.listing.CalendarEntry;
import com.barron.production.sla.listing.SlaCalendars;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People: found by their id, or by what another system calls them. New ones are known by their
 * phone from then on, without a code; whoever imports counts as the person who invited them.
 */
@Dependent
class PersonTarget implements ImportTarget<PersonDefinition> {
  private final BulkPeople bulkPeople;
  private final People people;
  private final AccessPolicy accessPolicy;
  private final SlaCalendars calendars;

  @Inject
  PersonTarget(
      BulkPeople bulkPeople, People people, AccessPolicy accessPolicy, SlaCalendars calendars) {
    this.bulkPeople = bulkPeople;
    this.people = people;
    this.accessPolicy = accessPolicy;
    this.calendars = calendars;
  }

  @Override
  public ImportSubject subject() {
    return ImportSubject.PEOPLE;
  }

  @Override
  public List<Column<?>> columns() {
    return PersonColumns.ALL;
  }

  @Override
  public PersonDefinition read(RecordInput rows, String key, Optional<PersonDefinition> before) {
    if (rows.find(PersonColumns.ID).isPresent() && before.isEmpty()) {
      rows.refuse(PersonColumns.ID, RowCode.NO_SUCH);
    }
    Optional<String> zone = rows.find(PersonColumns.ZONE);
    if (zone.filter(named -> !ZoneId.getAvailableZoneIds().contains(named)).isPresent()) {
      rows.refuse(PersonColumns.ZONE, RowCode.NO_SUCH);
    }
    List<Identity> identities = identities(rows, before);
    return new PersonDefinition(
        new PersonId(Long.parseLong(key)),
        rows.get(PersonColumns.NAME, ""),
        rows.get(PersonColumns.ROLE, Role.TECHNICIAN),
        rows.find(PersonColumns.TEAM),
        rows.find(PersonColumns.SHIFTS),
        zone.or(() -> before.flatMap(PersonDefinition::zone)),
        rows.find(PersonColumns.LANGUAGE)
            .or(() -> before.map(PersonDefinition::language))
            .or(() -> identities.stream().findFirst().map(Identity::firstLanguage))
            .orElse("en"),
        identities);
  }

  /** Those that are known, and the one of the row; none of somebody who is not active. */
  private static List<Identity> identities(RecordInput rows, Optional<PersonDefinition> before) {
    Optional<String> phone = rows.find(PersonColumns.PHONE);
    Optional<String> channel = rows.find(PersonColumns.CHANNEL);
    if (phone.isPresent() && channel.isEmpty()) {
      rows.refuse(PersonColumns.CHANNEL, RowCode.REQUIRED);
    }
    boolean isActive = rows.find(PersonColumns.ACTIVE).orElse(true);
    List<Identity> known =
        new ArrayList<>(before.map(PersonDefinition::identities).orElse(List.of()));
    phone
        .flatMap(number -> channel.map(by -> new Identity(by, IdentityKind.PHONE, number)))
        .filter(told -> known.stream().noneMatch(it -> it.canonical().equals(told.canonical())))
        .ifPresent(known::add);
    if (isActive && known.isEmpty()) {
      rows.refuse(PersonColumns.PHONE, RowCode.REQUIRED);
    }
    return isActive ? known : List.of();
  }

  @Override
  public BulkRecords<PersonDefinition> records(PersonId by) {
    return bulkPeople.by(by);
  }

  @Override
  public List<String> newKeys(int many) {
    return bulkPeople.newKeys(many).stream().map(id -> Long.toString(id.value())).toList();
  }

  @Override
  public Map<String, Fault> objections(List<Change<PersonDefinition>> changes, PersonId by) {
    PersonRules rules = PersonRules.of(by, people, accessPolicy);
    Set<String> known =
        calendars.all().stream().map(CalendarEntry::code).collect(Collectors.toSet());
    Map<Identity, PersonId> holders =
        bulkPeople.holders(
            changes.stream().flatMap(change -> change.after().identities().stream()).toList());
    Map<Identity, PersonId> told = new HashMap<>();
    Map<String, Fault> objections = new HashMap<>();
    for (Change<PersonDefinition> change : changes) {
      PersonDefinition after = change.after();
      boolean isOthers =
          after.identities().stream()
              .anyMatch(
                  identity ->
                      !after.id().equals(holders.getOrDefault(identity, after.id()))
                          || !after
                              .id()
                              .equals(told.getOrDefault(identity.canonical(), after.id())));
      after.identities().forEach(identity -> told.put(identity.canonical(), after.id()));
      if (isOthers) {
        objections.put(change.key(), Fault.of(PersonColumns.PHONE.name(), RowCode.TAKEN));
      } else if (after.shifts().filter(code -> !known.contains(code)).isPresent()) {
        objections.put(change.key(), Fault.of(PersonColumns.SHIFTS.name(), RowCode.NO_SUCH));
      } else {
        rules.objection(change).ifPresent(fault -> objections.put(change.key(), fault));
      }
    }
    return objections;
  }

  @Override
  public Map<String, List<RowEffect>> effects(List<Change<PersonDefinition>> changes) {
    Map<String, List<RowEffect>> effects = new HashMap<>();
    for (Change<PersonDefinition> change : changes) {
      List<RowEffect> own = new ArrayList<>();
      if (change.before().filter(it -> change.after().role().isAbove(it.role())).isPresent()) {
        own.add(RowEffect.ROLE_ASKED);
      }
      if (PersonRules.losesRights(change)) {
        own.add(RowEffect.RIGHTS_END);
      }
      effects.put(change.key(), own);
    }
    return effects;
  }

  @Override
  public JsonObject image(PersonDefinition person) {
    return PersonImage.of(person);
  }

  @Override
  public PersonDefinition record(JsonObject image) {
    return PersonImage.read(image);
  }

  @Override
  public List<String> audited() {
    return List.of("role", "team", "shifts", "active");
  }

  @Override
  public AuditAction added() {
    return AuditAction.PERSON_ADDED;
  }

  @Override
  public AuditAction replaced() {
    return AuditAction.PERSON_CHANGED;
  }
}
