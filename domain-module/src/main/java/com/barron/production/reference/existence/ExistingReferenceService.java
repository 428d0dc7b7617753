package com.barron.production.reference.existence;

import com.barron.production.reference.ExistingReferences;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import com.barron.production.sql.SqlArray;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the database for the records of all kinds at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ExistingReferenceService implements ExistingReferences {
  /** A number belongs to one table by its prefix; in the others it is looked for in vain. */
  private static final String EXISTING =
      """
      with asked as (select $ASKED as numbers)
      select number from production_order where number = any((select numbers from asked)::text[])
      union all
      select number from defect where number = any((select numbers from asked)::text[])
      union all
      select number from machine where active and number = any((select numbers from asked)::text[])
      union all
      select number from ticket where number = any((select numbers from asked)::text[])
      union all
      select number from sop where active and number = any((select numbers from asked)::text[])
      union all
      select number from sop_failure where number = any((select numbers from asked)::text[])
      union all
      select number from bom where active and number = any((select numbers from asked)::text[])
      union all
      select number from bom_change where number = any((select numbers from asked)::text[])
      """
          .replace("$ASKED", Sql.unplanned("text[]"));

  private final Sql sql;

  @Inject
  ExistingReferenceService(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Set<Reference> among(Collection<Reference> references) {
    return references.isEmpty()
        ? Set.of()
        : sql
            .read(
                EXISTING, row -> Reference.of(row.getString("number")), SqlArray.texts(references))
            .stream()
            .collect(Collectors.toSet());
  }
}
