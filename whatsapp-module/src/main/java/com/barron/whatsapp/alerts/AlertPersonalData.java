package com.barron.whatsapp.alerts;

import com.barron.production.people.privacy.SqlPersonalData;
import com.barron.production.sql.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Which alerts somebody was told of or acknowledged: it stays with the records, and names them by
 * their key.
 */
@Singleton
class AlertPersonalData extends SqlPersonalData {
  private static final String EXPORT =
      """
      select n.*, a.subject, a.kind, a.acknowledged_by = n.person as acknowledged
        from sla_alert_notification n join sla_alert a on a.id = n.alert
       where n.person = :person
       order by n.id
      """;

  @Inject
  AlertPersonalData(Sql sql) {
    super(
        "alerts",
        Set.of("sla_alert.acknowledged_by", "sla_alert_notification.person"),
        EXPORT,
        List.of(),
        sql);
  }
}
