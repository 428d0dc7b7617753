package com.barron.production.people.privacy;

import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Who somebody is, under which numbers, in which role and team, and who brought them in. */
@Singleton
class PersonPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select p.*,
             (select jsonb_agg(to_jsonb(i) order by i.id) from person_identity i where i.person_id = p.id) as identities,
             (select jsonb_agg(to_jsonb(i) - 'code_hash' order by i.id) from invite i
               where p.id in (i.inviter_id, i.used_by, i.for_person)) as invites,
             (select jsonb_agg(to_jsonb(a)) from invite_attempts a where a.value = any(:values)) as invite_attempts,
             (select jsonb_agg(to_jsonb(c)) from role_change c where p.id in (c.person_id, c.asked_by)) as role_changes
        from person p
       where p.id = :person
      """;

  private static final String FORGET_IDENTITIES =
      """
      delete from person_identity where person_id = :person
      """;

  private static final String FORGET_ATTEMPTS =
      """
      delete from invite_attempts where value = any(:values)
      """;

  private static final String FORGET_ROLE_CHANGES =
      """
      delete from role_change where person_id = :person or asked_by = :person
      """;

  private static final String FORGET_INVITES =
      """
      update invite set name = :pseudonym where used_by = :person or for_person = :person
      """;

  private static final String FORGET_PERSON =
      """
      update person
         set name = :pseudonym, role = 'TECHNICIAN', language = 'en', team = null, shifts = null, zone = null,
             erased_at = now(), version = version + 1
       where id = :person
      """;

  @Inject
  PersonPersonalData(Sql sql) {
    super(
        "person",
        Set.of(
            "person.name",
            "person.language",
            "person.team",
            "person.shifts",
            "person.zone",
            "person_identity.person_id",
            "person_identity.value",
            "invite.name",
            "invite.inviter_id",
            "invite.used_by",
            "invite.for_person",
            "invite_attempts.value",
            "role_change.person_id",
            "role_change.asked_by"),
        EXPORT,
        List.of(
            FORGET_IDENTITIES, FORGET_ATTEMPTS, FORGET_ROLE_CHANGES, FORGET_INVITES, FORGET_PERSON),
        sql);
  }
}
