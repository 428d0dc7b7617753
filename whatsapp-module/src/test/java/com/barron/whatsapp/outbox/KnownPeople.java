package com.barron.whatsapp.outbox;

import com.barron.production.access.Role;
import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.people.PeopleStub;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** People in memory, known by what the test says. */
final class KnownPeople extends PeopleStub {
  int lookUps;
  private final List<IdentifiedPerson> known = new ArrayList<>();

  void enrolled(PersonId person, String phone) {
    enrolledElsewhere(person, "twilio", phone);
  }

  void enrolledElsewhere(PersonId person, String channel, String phone) {
    enrolled(person, new Identity(channel, IdentityKind.PHONE, phone));
  }

  void enrolled(PersonId person, Identity identity) {
    known.add(
        new IdentifiedPerson(
            identity, new PersonView(person, "Person " + person.value(), Role.SUPERVISOR, "en")));
  }

  @Override
  public List<IdentifiedPerson> identitiesOf(Collection<PersonId> persons) {
    lookUps++;
    return known.stream().filter(k -> persons.contains(k.person().id())).toList();
  }
}
