package com.barron.production.imports.subject;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.bulk.BomDefinition;
import com.barron.production.reference.Reference;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

/** A bill as the rows of an import keep it, in JSON: so an import can be reversed. */
final class BomImage {
  private BomImage() {}

  static JsonObject of(BomDefinition bill) {
    JsonArrayBuilder components = JSON.createArrayBuilder();
    bill.components()
        .forEach(
            component ->
                components.add(
                    JSON.createObjectBuilder()
                        .add("partNumber", component.partNumber())
                        .add("name", component.name())
                        .add("quantity", component.quantity().toString())
                        .add("unit", component.unit())
                        .add("decimals", component.decimals())));
    return ExternalIdCells.added(
            JSON.createObjectBuilder()
                .add("number", bill.number().toString())
                .add("product", bill.product())
                .add("active", bill.active())
                .add("components", components),
            bill.external())
        .build();
  }

  static BomDefinition read(JsonObject image) {
    return new BomDefinition(
        Reference.of(image.getString("number")),
        image.getString("product"),
        image.getBoolean("active"),
        image.getJsonArray("components").getValuesAs(JsonObject.class).stream()
            .map(
                component ->
                    new Component(
                        component.getString("partNumber"),
                        component.getString("name"),
                        Quantity.of(component.getString("quantity")),
                        component.getString("unit"),
                        component.getInt("decimals")))
            .toList(),
        ExternalIdCells.of(image));
  }
}
