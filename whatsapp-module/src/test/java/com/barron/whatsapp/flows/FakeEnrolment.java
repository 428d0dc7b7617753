package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.Enrolment;
import com.barron.production.people.Identity;
import com.barron.production.people.Invite;
import com.barron.production.people.InviteRedemption;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.Recognition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives one code, and knows a few people by name. */
final class FakeEnrolment implements Enrolment {
  static final String CODE = "RW10-8JBS-VFF8";

  final List<String> invited = new ArrayList<>();
  final List<PersonId> revoked = new ArrayList<>();

  @Override
  public Invite invite(PersonId inviter, String name, Role role) {
    invited.add(name + " " + role);
    return new Invite(CODE, DemoChat.CLOCK.instant().plus(Duration.ofMinutes(15)));
  }

  @Override
  public List<PersonView> search(String nameOrNumber, int most) {
    return Stream.of(
            new PersonView(new PersonId(3), "Nomsa", Role.SUPERVISOR, "en"),
            new PersonView(new PersonId(8), "Lerato", Role.TECHNICIAN, "en"),
            new PersonView(new PersonId(9), "Lerato Dube", Role.QUALITY, "en"),
            new PersonView(ChatScenario.SPEAKER.person(), "Thabo", Role.MANAGER, "en"))
        .filter(
            one ->
                one.isNamed(nameOrNumber)
                    || one.name()
                        .toLowerCase(Locale.ROOT)
                        .contains(nameOrNumber.toLowerCase(Locale.ROOT)))
        .limit(most)
        .toList();
  }

  @Override
  public int revoke(PersonId person, PersonId by) {
    revoked.add(person);
    return 2;
  }

  @Override
  public Recognition recognise(Identity from, Optional<Identity> also) {
    throw new UnsupportedOperationException();
  }

  @Override
  public InviteRedemption redeem(String code, Identity from, Optional<Identity> also) {
    throw new UnsupportedOperationException();
  }
}
