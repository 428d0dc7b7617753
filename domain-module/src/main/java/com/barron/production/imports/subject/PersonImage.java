package com.barron.production.imports.subject;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.bulk.PersonDefinition;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;

/** A person as the rows of an import keep them, in JSON: so an import can be reversed. */
final class PersonImage {
  private PersonImage() {}

  static JsonObject of(PersonDefinition person) {
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

  static PersonDefinition read(JsonObject image) {
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
}
