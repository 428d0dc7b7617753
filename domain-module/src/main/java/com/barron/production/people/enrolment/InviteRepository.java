package com.barron.production.people.enrolment;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** The invites, and the attempts to redeem them. */
@Dependent
class InviteRepository {
  private final EntityManager entityManager;

  @Inject
  InviteRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(PendingInvite invite) {
    entityManager.persist(invite);
  }

  /** Locks the invite: of two who redeem it at once, the second sees that it was used. */
  Optional<PendingInvite> locked(InviteCode code) {
    return entityManager
        .createQuery("select i from PendingInvite i where i.codeHash = :hash", PendingInvite.class)
        .setParameter("hash", code.hash())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Takes back what somebody gave out and nobody used. Waits for whoever redeems one just now, so
   * that what became of it is seen afterwards.
   */
  void takeBack(PersonId inviter) {
    entityManager
        .createQuery(
            "delete from PendingInvite i where i.inviterId = :inviter and i.usedAt is null")
        .setParameter("inviter", inviter.value())
        .executeUpdate();
  }

  /**
   * Whether one of two persons brought the other in, or somebody else both, directly or through
   * others. A person introduces themselves, and so shares an introducer with themselves.
   */
  boolean shareIntroducer(PersonId first, PersonId second, Instant since) {
    return (Boolean)
        entityManager
            .createNativeQuery(
                """
                with recursive introduced (person, introducer) as (
                  select person, person from unnest(cast(:both as bigint[])) person
                  union
                  select introduced.person, invite.inviter_id
                    from introduced join invite on invite.used_by = introduced.introducer
                   where invite.used_at > :since
                )
                select :first = :second or exists (
                  select 1 from introduced a join introduced b using (introducer)
                   where a.person = :first and b.person = :second)
                """)
            .setParameter("both", new Long[] {first.value(), second.value()})
            .setParameter("first", first.value())
            .setParameter("second", second.value())
            .setParameter("since", since)
            .getSingleResult();
  }

  /**
   * Locks the identity's attempts, so that guesses sent at once are counted one after the other.
   */
  InviteAttempts lockedTries(Identity identity) {
    InviteAttempts.By by = InviteAttempts.By.of(identity);
    entityManager
        .createNativeQuery(
            "insert into invite_attempts (channel, kind, value, wrong_codes) values (:channel, :kind, :value, 0)"
                + " on conflict do nothing")
        .setParameter("channel", by.channel())
        .setParameter("kind", by.kind().name())
        .setParameter("value", by.value())
        .executeUpdate();
    return entityManager.find(InviteAttempts.class, by, LockModeType.PESSIMISTIC_WRITE);
  }
}
