package com.barron.whatsapp.channel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.simulator.SimulatorPhones.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorPhonesTest {
  private final Phone enrolled =
      new Phone(
          new Identity(SimulatorPhones.CHANNEL, IdentityKind.PHONE, "+12025550120"),
          "Thabo Nkosi",
          "Technician",
          "zu");
  private final SimulatorPhones phones = () -> List.of(enrolled);

  @Test
  void anUnknownNumberIsNobodys() {
    assertThat(phones.unknown()).map(phone -> phone.identity().value()).contains("+12025550121");
    assertThat(phones.unknown()).map(Phone::role).contains("");
  }

  @Test
  void aNumberIsTheOneOfItsPersonOnceTheyAreIn() {
    assertThat(phones.find("+12025550120")).contains(enrolled);
    assertThat(phones.find("+12025550121")).map(Phone::name).contains("Guest 0121");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "+12025550", "+120255501211", "+12025559999", "+15055550121", "+27825550121"})
  void noRealNumberIsPlayed(String number) {
    assertThat(phones.find(number)).isEmpty();
  }
}
