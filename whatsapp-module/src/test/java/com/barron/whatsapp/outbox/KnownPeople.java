package com.barron.whatsapp.outbox;

import com.barron.production.people.Colleague;
import com.barron.production.people.Identity;
import com.barron.production.people.IdentityKind;
import com.barron.production.people.KnownPerson;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** People in memory, known by what the test says. */
final class KnownPeople implements People {
  int lookUps;
  private final List<KnownPerson> known = new ArrayList<>();

  void enrolled(PersonId person, String phone) {
    enrolledElsewhere(person, "twilio", phone);
  }

  void enrolledElsewhere(PersonId person, String channel, String phone) {
    known.add(
        new KnownPerson(
            new Identity(channel, IdentityKind.PHONE, phone),
            new PersonView(person, "Person " + person.value(), Role.SUPERVISOR, "en")));
  }

  @Override
  public List<KnownPerson> identitiesOf(Collection<PersonId> persons) {
    lookUps++;
    return known.stream().filter(k -> persons.contains(k.person().id())).toList();
  }

  @Override
  public Optional<PersonView> find(Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<KnownPerson> onChannel(String channel) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Colleague> roster(Collection<PersonId> involved) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PersonView enrol(String name, Role role, Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void speak(PersonId person, String language) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void revoke(Identity identity) {
    throw new UnsupportedOperationException();
  }
}
