package com.barron.production.imports;

import static java.util.stream.Collectors.toMap;

import com.barron.production.reference.ExternalId;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** What other systems call records. */
@Dependent
class ExternalKeyRepository {
  private static final String HOLDERS =
      """
      select k.system, k.id, k.record
        from unnest(?, ?) as r (system, id)
        join external_key k on k.subject = ? and k.system = r.system and k.id = r.id
      """;

  /** A record has one: the last that was told. */
  private static final String KEEP =
      """
      with told as (select * from unnest(?, ?, ?) as r (record, system, id)),
           others as (
             delete from external_key k using told
              where k.subject = ? and k.record = told.record and (k.system, k.id) <> (told.system, told.id))
      insert into external_key (subject, system, id, record)
      select ?, told.system, told.id, told.record from told
      on conflict (subject, system, id) do update set record = excluded.record
      """;

  private static final String FORGET =
      """
      delete from external_key where subject = ? and record = any(?)
      """;

  private final Sql sql;

  @Inject
  ExternalKeyRepository(Sql sql) {
    this.sql = sql;
  }

  Map<ExternalId, String> holders(ImportSubject subject, Collection<ExternalId> keys) {
    return sql
        .read(
            HOLDERS,
            row ->
                Map.entry(
                    new ExternalId(row.getString("system"), row.getString("id")),
                    row.getString("record")),
            SqlArray.texts(keys, ExternalId::system),
            SqlArray.texts(keys, ExternalId::id),
            subject)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(ImportSubject subject, Map<String, ExternalId> byRecord) {
    sql.write(
        KEEP,
        SqlArray.texts(byRecord.keySet()),
        SqlArray.texts(byRecord.values(), ExternalId::system),
        SqlArray.texts(byRecord.values(), ExternalId::id),
        subject,
        subject);
  }

  void forget(ImportSubject subject, Collection<String> records) {
    sql.write(FORGET, subject, SqlArray.texts(records));
  }
}
