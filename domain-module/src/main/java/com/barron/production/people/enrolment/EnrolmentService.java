package com.barron.production.people.enrolment;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonRegister;
import com.barron.production.people.PersonView;
import com.barron.production.people.PersonWasEnrolled;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.roles.RoleChanges;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Invites, enrols and recognises people, and revokes their identities. */
@Stateless
public class EnrolmentService implements Enrolment {
  private static final Logger LOG = Logger.getLogger(EnrolmentService.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final PersonRegister personRegister;
  private final InviteRepository inviteRepository;
  private final Revocation revocation;
  private final RoleChanges roleChanges;
  private final AccessPolicy accessPolicy;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  EnrolmentService(
      PersonRegister personRegister,
      InviteRepository inviteRepository,
      Revocation revocation,
      RoleChanges roleChanges,
      AccessPolicy accessPolicy,
      @Any Event<Object> events,
      Clock clock) {
    this.personRegister = personRegister;
    this.inviteRepository = inviteRepository;
    this.revocation = revocation;
    this.roleChanges = roleChanges;
    this.accessPolicy = accessPolicy;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Recognition recognise(Identity from, Optional<Identity> also) {
    Optional<PersonView> first = personRegister.knownAs(from);
    if (also.isEmpty()) {
      return first.<Recognition>map(it -> known(it, from)).orElseGet(() -> stranger(from));
    }
    Optional<PersonView> second = personRegister.knownAs(also.get());
    Identity other = first.isPresent() ? also.get() : from;
    return switch (IdentityMatch.of(
        first.map(PersonView::id),
        second.map(PersonView::id),
        person -> personRegister.hasAny(person, other.channel(), other.kind()))) {
      case STRANGER -> stranger(from, also.get());
      case KNOWN -> known(first.orElseThrow(), from, also.get());
      case ONE_MORE -> learned(first.or(() -> second).orElseThrow(), from, also.get(), other);
      case CHANGED -> changed(from);
    };
  }

  @Override
  public InviteResult invite(PersonId inviter, String name, Role role) {
    accessPolicy.require(inviter, Permission.INVITE);
    if (role.isAbove(personRegister.find(inviter).orElseThrow().role())) {
      return new InviteResult.AboveOwnRole();
    }
    InviteCode code = InviteCode.random(RANDOM);
    PendingInvite invite = PendingInvite.by(inviter, code, name, role, clock.instant());
    inviteRepository.add(invite);
    LOG.infof("invited by=%d role=%s", inviter.value(), role);
    events.fire(
        new PersonActed(inviter, PersonActed.Act.INVITED).from(Optional.empty(), role.name()));
    return new InviteResult.Invited(new Invite(code.text(), invite.expiresAt()));
  }

  @Override
  public InviteRedemption redeem(String code, Identity from, Optional<Identity> also) {
    Instant now = clock.instant();
    InviteAttempts tries = inviteRepository.lockedTries(from);
    if (tries.refused(now)) {
      return new InviteRedemption.Refused(InviteRedemption.Reason.TOO_MANY_TRIES);
    }
    Optional<PendingInvite> invite = inviteRepository.locked(new InviteCode(code));
    Optional<InviteRedemption.Reason> refusal =
        invite.isEmpty()
            ? Optional.of(InviteRedemption.Reason.UNKNOWN)
            : refusal(invite.get(), now);
    if (refusal.isPresent()) {
      tries.countWrong(now);
      LOG.infof("invite refused reason=%s channel=%s", refusal.get(), from.channel());
      return new InviteRedemption.Refused(refusal.get());
    }
    if (recognise(from, also) instanceof Recognition.Known known) {
      return redeemed(invite.get(), known.person());
    }
    revocation.revoke(both(from, also), invite.get().inviter());
    PersonView person =
        invite
            .get()
            .forPerson()
            .flatMap(personRegister::find)
            .map(holder -> linked(holder, from, also))
            .orElseGet(() -> enrol(invite.get(), from, also));
    invite.get().useFor(person.id(), now);
    tries.forget();
    return new InviteRedemption.Enrolled(person);
  }

  /** What the inviter was when they gave the code out may have changed since. */
  private Optional<InviteRedemption.Reason> refusal(PendingInvite invite, Instant now) {
    return invite
        .refusal(now)
        .or(
            () ->
                personRegister
                    .find(invite.inviter())
                    .filter(inviter -> invite.role().isAbove(inviter.role()))
                    .map(inviter -> InviteRedemption.Reason.INVITER_MAY_NOT));
  }

  private InviteRedemption redeemed(PendingInvite invite, PersonView known) {
    Optional<InviteRedemption.Reason> objection = invite.objection(known);
    if (objection.isPresent()) {
      return new InviteRedemption.Refused(objection.get());
    }
    PersonId person = known.id();
    invite.useFor(person, clock.instant());
    roleChanges.ask(person, invite.role(), invite.inviter());
    return new InviteRedemption.RoleAsked(known, invite.role());
  }

  private PersonView linked(PersonView person, Identity from, Optional<Identity> also) {
    both(from, also)
        .forEach(identity -> personRegister.learn(person.id(), identity, clock.instant()));
    LOG.infof("identity linked person=%d channel=%s", person.id().value(), from.channel());
    events.fire(new PersonActed(person.id(), PersonActed.Act.LINKED_IDENTITY));
    return person;
  }

  @Override
  public List<PersonView> search(String nameOrNumber, int most) {
    return personRegister.like(nameOrNumber, most);
  }

  @Override
  public RevokeResult revoke(PersonId person, PersonId by) {
    accessPolicy.require(by, Permission.REVOKE);
    if (personRegister.isLastManager(person)) {
      return new RevokeResult.LastManager();
    }
    int lost = revocation.revokeAll(person, by);
    LOG.infof("revoked person=%d identities=%d by=%d", person.value(), lost, by.value());
    events.fire(new PersonActed(by, PersonActed.Act.REVOKED).to(person));
    return new RevokeResult.Revoked(lost);
  }

  private PersonView enrol(PendingInvite invite, Identity from, Optional<Identity> also) {
    PersonView person = personRegister.add(invite.name(), invite.role(), from, clock.instant());
    also.ifPresent(identity -> personRegister.learn(person.id(), identity, clock.instant()));
    LOG.infof(
        "enrolled person=%d role=%s channel=%s",
        person.id().value(), person.role(), from.channel());
    events.fire(new PersonWasEnrolled(person.id(), person.role(), Optional.of(invite.inviter())));
    return person;
  }

  private static List<Identity> both(Identity from, Optional<Identity> also) {
    return Stream.concat(Stream.of(from), also.stream()).toList();
  }

  /** What is sent unasked goes to the form that the channel wrote last. */
  private Recognition known(PersonView person, Identity... written) {
    Stream.of(written).forEach(identity -> personRegister.write(person.id(), identity));
    return new Recognition.Known(person);
  }

  private Recognition learned(PersonView person, Identity from, Identity also, Identity identity) {
    personRegister.learn(person.id(), identity, clock.instant());
    LOG.infof("identity learned person=%d identity=%s", person.id().value(), identity);
    return known(person, from, also);
  }

  private Recognition stranger(Identity... identities) {
    return Stream.of(identities).anyMatch(personRegister::wasRevoked)
        ? new Recognition.Revoked()
        : new Recognition.Unknown();
  }

  private static Recognition changed(Identity from) {
    LOG.infof("identities do not match, enrolment required again channel=%s", from.channel());
    return new Recognition.Changed();
  }
}
