package com.barron.production.imports.subject;

import static com.barron.production.json.Jsonp.JSON;

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
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * People: found by their id, or by what another system calls them. New ones are known by their
 * phone from then on, without a code; whoever imports counts as the person who invited them.
 */
@Dependent
class PersonTarget implements ImportTarget<PersonDefinition> {

  private static final Column<String> ID =
      Columns.optional(
          "id",
          "The key of somebody who is known. Empty: found by externalSystem and externalId, or new.",
          "",
          CellTypes.matching(Pattern.compile("[1-9][0-9]{0,17}")));
  static final Column<String> NAME =
      Columns.required("name", "What they are called.", "Lindiwe Khumalo", CellTypes.text(100));
  static final Column<Role> ROLE =
      Columns.required(
          "role",
          "technician, quality, engineer, supervisor or manager; not above that of whoever imports."
              + " A higher one of somebody known has to be confirmed by somebody else.",
          "technician",
          CellTypes.oneOf(Role.class));
  private static final Column<String> CHANNEL =
      Columns.optional(
          "channel",
          "twilio or meta: through which their phone is reached.",
          "twilio",
          CellTypes.matching(Pattern.compile("twilio|meta|simulator")));
  static final Column<String> PHONE =
      Columns.optional(
          "phone",
          "Their number with plus sign and country. Needed for somebody new.",
          "+12025550190",
          CellTypes.matching(Pattern.compile("\\+[0-9]{5,15}")));
  private static final Column<String> TEAM =
      Columns.optional(
          "team",
          "Who answers for each other's reports. Empty: none.",
          "LINE_D",
          CellTypes.text(100));
  private static final Column<String> SHIFTS =
      Columns.optional(
          "shifts",
          "The code of their calendar. Empty: reachable at any time.",
          "TWO_SHIFTS",
          CellTypes.matching(Pattern.compile("[A-Z0-9_]{1,40}")));
  private static final Column<String> ZONE =
      Columns.optional(
          "zone",
          "In which they read clocks, such as Africa/Johannesburg. Empty: as it is, or that of"
              + " their shifts.",
          "Africa/Johannesburg",
          CellTypes.text(60));
  private static final Column<String> LANGUAGE =
      Columns.optional(
          "language",
          "en, es, af or zu. Empty: as it is, or that of the country of their phone.",
          "en",
          CellTypes.matching(Pattern.compile("en|es|af|zu")));
  static final Column<Boolean> ACTIVE =
      Columns.optional(
          "active",
          "true or false: false takes the rights of their phones away. Empty: true.",
          "true",
          CellTypes.truth());

  private static final List<Column<?>> COLUMNS =
      List.of(
          ID,
          NAME,
          ROLE,
          CHANNEL,
          PHONE,
          TEAM,
          SHIFTS,
          ZONE,
          LANGUAGE,
          ACTIVE,
          Columns.EXTERNAL_SYSTEM,
          Columns.externalId("HR-2041"));

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
    return COLUMNS;
  }

  @Override
  public PersonDefinition read(RecordInput rows, String key, Optional<PersonDefinition> before) {
    if (rows.find(ID).isPresent() && before.isEmpty()) {
      rows.refuse(ID, RowCode.NO_SUCH);
    }
    Optional<String> zone = rows.find(ZONE);
    if (zone.filter(named -> !ZoneId.getAvailableZoneIds().contains(named)).isPresent()) {
      rows.refuse(ZONE, RowCode.NO_SUCH);
    }
    List<Identity> identities = identities(rows, before);
    return new PersonDefinition(
        new PersonId(Long.parseLong(key)),
        rows.get(NAME, ""),
        rows.get(ROLE, Role.TECHNICIAN),
        rows.find(TEAM),
        rows.find(SHIFTS),
        zone.or(() -> before.flatMap(PersonDefinition::zone)),
        rows.find(LANGUAGE)
            .or(() -> before.map(PersonDefinition::language))
            .or(() -> identities.stream().findFirst().map(Identity::firstLanguage))
            .orElse("en"),
        identities);
  }

  /** Those that are known, and the one of the row; none of somebody who is not active. */
  private static List<Identity> identities(RecordInput rows, Optional<PersonDefinition> before) {
    Optional<String> phone = rows.find(PHONE);
    Optional<String> channel = rows.find(CHANNEL);
    if (phone.isPresent() && channel.isEmpty()) {
      rows.refuse(CHANNEL, RowCode.REQUIRED);
    }
    boolean isActive = rows.find(ACTIVE).orElse(true);
    List<Identity> known =
        new ArrayList<>(before.map(PersonDefinition::identities).orElse(List.of()));
    phone
        .flatMap(number -> channel.map(by -> new Identity(by, IdentityKind.PHONE, number)))
        .filter(told -> known.stream().noneMatch(it -> it.canonical().equals(told.canonical())))
        .ifPresent(known::add);
    if (isActive && known.isEmpty()) {
      rows.refuse(PHONE, RowCode.REQUIRED);
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
        objections.put(change.key(), Fault.of(PHONE.name(), RowCode.TAKEN));
      } else if (after.shifts().filter(code -> !known.contains(code)).isPresent()) {
        objections.put(change.key(), Fault.of(SHIFTS.name(), RowCode.NO_SUCH));
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
    JsonArrayBuilder identities = JSON.createArrayBuilder();
    person
        .identities()
        .forEach(
            identity ->
                identities.add(
                    identity.channel() + " " + identity.kind() + " " + identity.value()));
    var image =
        JSON.createObjectBuilder()
            .add("id", person.id().value())
            .add("name", person.name())
            .add("role", person.role().name())
            .add("language", person.language());
    person.team().ifPresent(team -> image.add("team", team));
    person.shifts().ifPresent(shifts -> image.add("shifts", shifts));
    person.zone().ifPresent(zone -> image.add("zone", zone));
    return image.add("active", person.isActive()).add("identities", identities).build();
  }

  @Override
  public PersonDefinition record(JsonObject image) {
    return new PersonDefinition(
        new PersonId(image.getJsonNumber("id").longValueExact()),
        image.getString("name"),
        Role.valueOf(image.getString("role")),
        text(image, "team"),
        text(image, "shifts"),
        text(image, "zone"),
        image.getString("language"),
        image.getJsonArray("identities").getValuesAs(JsonString::getString).stream()
            .map(written -> written.split(" ", 3))
            .map(parts -> new Identity(parts[0], IdentityKind.valueOf(parts[1]), parts[2]))
            .toList());
  }

  private static Optional<String> text(JsonObject image, String property) {
    return image.containsKey(property) ? Optional.of(image.getString(property)) : Optional.empty();
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
