package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.StaffMember;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.production.people.enrolment.Recognition;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** People in memory; takes one invite code. */
public final class InMemoryPeople implements People, Enrolment {
  static final String CODE = "G00D-C0DE-4ANA";

  final AtomicInteger lookUps = new AtomicInteger();
  private final Map<Identity, PersonView> known = new ConcurrentHashMap<>();
  private final Set<Identity> takenOut = ConcurrentHashMap.newKeySet();

  @Override
  public Optional<PersonView> find(Identity identity) {
    lookUps.incrementAndGet();
    return Optional.ofNullable(known.get(identity));
  }

  @Override
  public List<IdentifiedPerson> onChannel(String channel) {
    return List.of();
  }

  @Override
  public PersonView enrol(String name, Role role, Identity identity) {
    return known.computeIfAbsent(
        identity,
        key ->
            new PersonView(new PersonId(known.size() + 1L), name, role, identity.firstLanguage()));
  }

  /** Another identity of a person who is known. */
  void meet(Identity identity, Identity another) {
    known.put(another, known.get(identity));
  }

  /** Believes the first identity; a user id that belongs to somebody else is a change. */
  @Override
  public Recognition recognise(Identity from, Optional<Identity> also) {
    Optional<PersonView> first = find(from);
    Optional<PersonView> second = also.map(known::get);
    if (first.isEmpty() && second.isPresent() && from.kind() == IdentityKind.PHONE) {
      return hasPhone(second.get()) ? new Recognition.Changed() : learned(second.get(), from);
    }
    first.ifPresent(person -> also.ifPresent(other -> known.putIfAbsent(other, person)));
    return first.<Recognition>map(Recognition.Known::new).orElseGet(() -> stranger(from));
  }

  private Recognition stranger(Identity from) {
    return takenOut.contains(from) ? new Recognition.Revoked() : new Recognition.Unknown();
  }

  private boolean hasPhone(PersonView person) {
    return known.entrySet().stream()
        .anyMatch(it -> it.getKey().kind() == IdentityKind.PHONE && it.getValue().equals(person));
  }

  private Recognition learned(PersonView person, Identity identity) {
    known.put(identity, person);
    return new Recognition.Known(person);
  }

  @Override
  public InviteRedemption redeem(String code, Identity from, Optional<Identity> also) {
    return code.replaceAll("[^0-9A-Za-z]", "").equalsIgnoreCase(CODE.replace("-", ""))
        ? new InviteRedemption.Enrolled(enrol("Newcomer", Role.TECHNICIAN, from))
        : new InviteRedemption.Refused(
            code.equalsIgnoreCase("BL0CKED")
                ? InviteRedemption.Reason.TOO_MANY_TRIES
                : InviteRedemption.Reason.UNKNOWN);
  }

  @Override
  public InviteResult invite(PersonId inviter, String name, Role role) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PersonView> search(String nameOrNumber, int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RevokeResult revoke(PersonId person, PersonId by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void speak(PersonId person, String language) {
    known.replaceAll(
        (identity, view) ->
            view.id().equals(person)
                ? new PersonView(person, view.name(), view.role(), language)
                : view);
  }

  /** As {@link #revoke(Identity)}, and it is known that it was somebody's. */
  void takeOut(Identity identity) {
    revoke(identity);
    takenOut.add(identity);
  }

  /** From now on the identity is nobody's. */
  public void revoke(Identity identity) {
    known.remove(identity);
  }

  @Override
  public List<IdentifiedPerson> identitiesOf(Collection<PersonId> persons) {
    return List.of();
  }

  @Override
  public List<StaffMember> roster(Collection<PersonId> involved) {
    return List.of();
  }

  @Override
  public List<StaffMember> staff(Collection<PersonId> involved, Set<Role> roles) {
    return List.of();
  }
}
