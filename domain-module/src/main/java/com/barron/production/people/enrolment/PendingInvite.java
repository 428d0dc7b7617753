package com.barron.production.people.enrolment;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An invite from its making to its use or its end, whichever comes first. */
@Entity
@Table(name = "invite")
class PendingInvite {
  static final Duration LIFETIME = Duration.ofMinutes(15);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private byte[] codeHash;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  private long inviterId;
  private Instant createdAt;
  private Instant expiresAt;
  private Instant usedAt;
  private Long usedBy;
  private Long forPerson;

  PendingInvite() {}

  static PendingInvite by(
      PersonId inviter, InviteCode code, String name, Role role, Instant createdAt) {
    PendingInvite invite = new PendingInvite();
    invite.codeHash = code.hash();
    invite.name = name.strip();
    invite.role = role;
    invite.inviterId = inviter.value();
    invite.createdAt = createdAt;
    invite.expiresAt = createdAt.plus(LIFETIME);
    return invite;
  }

  /** For another identity of somebody who is known. */
  static PendingInvite of(PersonView person, InviteCode code, Instant createdAt) {
    PendingInvite invite = by(person.id(), code, person.name(), person.role(), createdAt);
    invite.forPerson = person.id().value();
    return invite;
  }

  /** Who gave it out. */
  PersonId inviter() {
    return new PersonId(inviterId);
  }

  /** Whom it is for; empty when it is for somebody new. */
  Optional<PersonId> forPerson() {
    return Optional.ofNullable(forPerson).map(PersonId::new);
  }

  /** Why it cannot be used; empty when it can. */
  Optional<InviteRedemption.Reason> refusal(Instant at) {
    if (usedAt != null) {
      return Optional.of(InviteRedemption.Reason.USED);
    }
    return at.isBefore(expiresAt) ? Optional.empty() : Optional.of(InviteRedemption.Reason.EXPIRED);
  }

  /** Why it changes nothing for somebody who is known; empty when it gives them another role. */
  Optional<InviteRedemption.Reason> objection(PersonView known) {
    if (forPerson != null) {
      return Optional.of(
          forPerson == known.id().value()
              ? InviteRedemption.Reason.NOTHING_NEW
              : InviteRedemption.Reason.FOR_SOMEBODY_ELSE);
    }
    if (inviterId == known.id().value()) {
      return Optional.of(InviteRedemption.Reason.OWN_CODE);
    }
    return role == known.role() || known.role().isAbove(role)
        ? Optional.of(InviteRedemption.Reason.NOTHING_NEW)
        : Optional.empty();
  }

  Role role() {
    return role;
  }

  /** What whoever joins is called. */
  String name() {
    return name;
  }

  void useFor(PersonId person, Instant at) {
    if (refusal(at).isPresent()) {
      throw new IllegalStateException("an invite is used once, in time");
    }
    usedAt = at;
    usedBy = person.value();
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
