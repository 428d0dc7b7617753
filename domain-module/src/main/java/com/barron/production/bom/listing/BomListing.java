package com.barron.production.bom.listing;

import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.Quantity;
import com.barron.production.listing.ExternalIdColumns;
import com.barron.production.listing.Listing;
import com.barron.production.listing.SqlListing;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All bills of material. Criteria: {@code product}, {@code active}, {@code externalSystem}, {@code
 * externalId}.
 */
@Dependent
class BomListing {
  private static final String BOMS =
      """
      select b.number, b.product, b.active, b.external_system, b.external_id, b.updated_at as changed_at,
             array(select c.part_number from bom_component c where c.bom_number = b.number order by c.position)
               as part_numbers,
             array(select c.name from bom_component c where c.bom_number = b.number order by c.position)
               as names,
             array(
               select case when c.exact_quantity = 0 then c.quantity else c.exact_quantity end
               from bom_component c where c.bom_number = b.number order by c.position) as quantities,
             array(select c.unit from bom_component c where c.bom_number = b.number order by c.position)
               as units,
             array(select c.decimals from bom_component c where c.bom_number = b.number order by c.position)
               as decimals
      from bom b
      """;

  @Produces
  @Dependent
  static Listing<BomEntry> boms(Sql sql) {
    return SqlListing.of(sql, BOMS, "b.number", BomListing::bom)
        .by("product", "b.product = ?")
        .by("active", "b.active = ?")
        .by("externalSystem", "b.external_system = ?")
        .by("externalId", "b.external_id = ?")
        .changedAt("b.updated_at")
        .removedFrom("bom");
  }

  private static BomEntry bom(ResultSet row) throws SQLException {
    return new BomEntry(
        Reference.of(row.getString("number")),
        row.getString("product"),
        row.getBoolean("active"),
        components(row),
        ExternalIdColumns.in(row),
        Sql.instant(row, "changed_at").orElseThrow());
  }

  private static List<Component> components(ResultSet row) throws SQLException {
    String[] partNumbers = (String[]) row.getArray("part_numbers").getArray();
    String[] names = (String[]) row.getArray("names").getArray();
    BigDecimal[] quantities = (BigDecimal[]) row.getArray("quantities").getArray();
    String[] units = (String[]) row.getArray("units").getArray();
    Integer[] decimals = (Integer[]) row.getArray("decimals").getArray();
    return IntStream.range(0, partNumbers.length)
        .mapToObj(
            i ->
                new Component(
                    partNumbers[i], names[i], new Quantity(quantities[i]), units[i], decimals[i]))
        .toList();
  }
}
