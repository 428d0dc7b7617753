package com.barron.production.integration;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Keys of other systems belong to a person of their own; the answers that they got may name
 * somebody until they are forgotten.
 */
@Singleton
class KeyPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select k.id, k.name, k.scopes, k.created_at, k.expires_at, k.revoked_at from integration_key k where k.person_id = :person
      """;

  private static final String REVOKE =
      """
      update integration_key set revoked_at = now() where person_id = :person and revoked_at is null
      """;

  private static final String RENAME =
      """
      update integration_call set body = regexp_replace(body, :mention, :pseudonym, 'g') where body ~ :mention
      """;

  @Inject
  KeyPersonalData(Sql sql) {
    super(
        "keys",
        Set.of("integration_key.person_id", "integration_key.name", "integration_call.body"),
        EXPORT,
        List.of(REVOKE, RENAME),
        sql);
  }
}
