package com.barron.whatsapp.consent;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Whether somebody wants messages that they did not ask for. */
@Singleton
class PreferencePersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select c.* from contact_preference c where c.person_id = :person or c.identity_value = any(:values) order by c.id
      """;

  private static final String FORGET =
      """
      delete from contact_preference where person_id = :person or identity_value = any(:values)
      """;

  @Inject
  PreferencePersonalData(Sql sql) {
    super(
        "preferences",
        Set.of("contact_preference.person_id", "contact_preference.identity_value"),
        EXPORT,
        List.of(FORGET),
        sql);
  }
}
