package com.barron.whatsapp.channel.simulator;

import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.People;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** The persons that the domain knows on the simulator's channel. */
@Singleton
class SimulatorPhoneService implements SimulatorPhones {
  private final People people;

  @Inject
  SimulatorPhoneService(People people) {
    this.people = people;
  }

  @Override
  public List<Phone> phones() {
    return people.onChannel(CHANNEL).stream().map(SimulatorPhoneService::phone).toList();
  }

  private static Phone phone(IdentifiedPerson known) {
    String role = known.person().role().name();
    return new Phone(
        known.identity(),
        known.person().name(),
        role.charAt(0) + role.substring(1).toLowerCase(Locale.ROOT),
        known.person().language());
  }
}
