package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.StaffMember;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.Invite;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.production.people.enrolment.Recognition;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.identity.Identity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gives one code, and finds a few people, who have a phone each, by name or number. */
final class FakeEnrolment implements Enrolment {
  static final String CODE = "RW10-8JBS-VFF8";
  private static final String LAST_DIGITS = "[0-9]{4,15}";

  final List<String> invited = new ArrayList<>();
  final List<PersonId> revoked = new ArrayList<>();
  private final FakeRights rights;

  FakeEnrolment(FakeRights rights) {
    this.rights = rights;
  }

  @Override
  public InviteResult invite(PersonId inviter, String name, Role role) {
    rights.require(inviter, Permission.INVITE);
    if (role.isAbove(rights.roleOf(inviter))) {
      return new InviteResult.AboveOwnRole();
    }
    invited.add(name + " " + role);
    return new InviteResult.Invited(
        new Invite(CODE, DemoChat.CLOCK.instant().plus(Duration.ofMinutes(15))));
  }

  @Override
  public List<PersonView> search(String nameOrNumber, int most) {
    return FakePeople.STAFF.stream()
        .filter(one -> !revoked.contains(one.id()))
        .filter(one -> isLike(one, nameOrNumber))
        .sorted(Comparator.comparing(StaffMember::name))
        .limit(most)
        .map(one -> new PersonView(one.id(), one.name(), one.role(), one.language()))
        .toList();
  }

  private static boolean isLike(StaffMember one, String nameOrNumber) {
    String name = nameOrNumber.strip().toLowerCase(Locale.ROOT);
    String digits = nameOrNumber.replaceAll("[\\s()+.-]", "");
    return new PersonView(one.id(), one.name(), one.role(), one.language()).isNamed(nameOrNumber)
        || one.name().toLowerCase(Locale.ROOT).contains(name)
        || digits.matches(LAST_DIGITS) && ("+2782555810" + one.id().value()).endsWith(digits);
  }

  @Override
  public RevokeResult revoke(PersonId person, PersonId by) {
    rights.require(by, Permission.REVOKE);
    if (revoked.contains(person)) {
      return new RevokeResult.Revoked(0);
    }
    revoked.add(person);
    return new RevokeResult.Revoked(1);
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
