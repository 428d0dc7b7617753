package com.barron.production.people.enrolment;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invites, and the attempts to redeem them. */
@Dependent
class InviteRepository {
  private final EntityManager entityManager;
  private final Sql sql;

  @Inject
  InviteRepository(EntityManager entityManager) {
    this.entityManager = entityManager;
    this.sql = Sql.on(entityManager);
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
    return sql.one(
        """
        with recursive introduced (person, introducer) as (
          select person, person from unnest(cast(? as bigint[])) person
          union
          select introduced.person, invite.inviter_id
            from introduced join invite on invite.used_by = introduced.introducer
           where invite.used_at > ?
        )
        select ? = ? or exists (
          select 1 from introduced a join introduced b using (introducer)
           where a.person = ? and b.person = ?) as shared
        """,
        row -> row.getBoolean("shared"),
        SqlArray.numbers(List.of(first, second), PersonId::value),
        since,
        first.value(),
        second.value(),
        first.value(),
        second.value());
  }

  /**
   * Locks the identity's attempts, so that guesses sent at once are counted one after the other.
   */
  InviteAttempts lockedTries(Identity identity) {
    InviteAttempts.By by = InviteAttempts.By.of(identity);
    sql.write(
        "insert into invite_attempts (channel, kind, value, wrong_codes) values (?, ?, ?, 0)"
            + " on conflict do nothing",
        by.channel(),
        by.kind(),
        by.value());
    return entityManager.find(InviteAttempts.class, by, LockModeType.PESSIMISTIC_WRITE);
  }
}
