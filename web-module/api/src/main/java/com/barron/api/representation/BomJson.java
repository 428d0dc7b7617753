package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.JsonInput;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.listing.BomEntry;
import com.barron.production.bom.listing.ChangeEntry;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Bills of material and change requests in JSON. */
public final class BomJson {
  private static final int MOST_COMPONENTS = 500;

  public static final Field<String> PRODUCT =
      CommonFields.note("product", "What it is the bill of.", 100, "Pump Housing P40");
  public static final Field<Reference> BOM_OF =
      CommonFields.reference("bom", ReferenceKind.BOM, "The bill that it changes.", "BOM-001");
  private static final Field<ChangeStatus> STATUS =
      new Field<>(
          "status",
          ValueType.oneOf(ChangeStatus.class),
          "Where it stands.",
          ChangeStatus.SUBMITTED);
  public static final Field<String> PART_NUMBER =
      new Field<>(
          "partNumber",
          ValueType.matching(
              Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,39}"),
              "1 to 40 capital letters, digits, dots and hyphens"),
          "The component's key within the bill.",
          "BOLT-M8");
  public static final Field<BigDecimal> NEW_QUANTITY =
      new Field<>(
          "newQuantity",
          ValueType.decimal(Quantity.MOST, Quantity.MOST_DECIMALS),
          "The quantity that is wanted; 0 leaves the component out.",
          BigDecimal.valueOf(6));
  public static final Field<String> REASON =
      CommonFields.note("reason", "Why.", SubmitChange.LONGEST_REASON, "six are enough");

  public static final Field<String> NAME = CommonFields.note("name", "What it is.", 100, "Bolt M8");
  public static final Field<BigDecimal> QUANTITY =
      quantity("quantity", "How much of it one product needs; more than 0.", 8);
  public static final Field<String> UNIT =
      CommonFields.note("unit", "Of the quantity; pcs unless it is said.", 20, "pcs");
  public static final Field<Long> DECIMALS =
      new Field<>(
          "decimals",
          ValueType.whole(0, Quantity.MOST_DECIMALS),
          "How many a quantity may have; 0 of pcs and 3 of others unless it is said.",
          0L);

  private static final Representation<Component> COMPONENT =
      Representation.<Component>named("Component")
          .with(PART_NUMBER, Component::partNumber)
          .with(NAME, Component::name)
          .with(QUANTITY, component -> component.quantity().value())
          .with(UNIT, Component::unit)
          .with(DECIMALS, component -> (long) component.decimals());

  private static final RequestSchema COMPONENT_REQUEST =
      RequestSchema.named("ComponentRequest")
          .with(PART_NUMBER)
          .with(NAME)
          .with(QUANTITY)
          .perhaps(UNIT)
          .perhaps(DECIMALS);

  public static final Field<List<JsonInput>> COMPONENTS =
      new Field<>(
          "components",
          ValueType.objects(COMPONENT_REQUEST, 1, MOST_COMPONENTS),
          "Its lines, in order; each part number once.",
          List.of(JsonInput.example(COMPONENT_REQUEST)));

  public static final Field<Boolean> ACTIVE =
      CommonFields.active(
          "Whether changes to it are proposed; nobody finds another. True unless it is said.");

  /** A bill. */
  public static final Representation<BomEntry> BOM =
      ExternalIdJson.in(
              Representation.<BomEntry>named("Bom")
                  .with(
                      CommonFields.reference("number", ReferenceKind.BOM, "Its number.", "BOM-001"),
                      BomEntry::number)
                  .with(PRODUCT, BomEntry::product)
                  .with(ACTIVE, BomEntry::active)
                  .list("components", "Its lines, in order.", COMPONENT, BomEntry::components),
              BomEntry::external)
          .with(CommonFields.updatedAt(), BomEntry::updatedAt);

  /** What is said of a bill. */
  public static final RequestSchema REQUEST =
      ExternalIdJson.in(
          RequestSchema.named("BomRequest").with(PRODUCT).perhaps(ACTIVE).with(COMPONENTS));

  public static final List<Field<?>> BOM_FILTERS =
      List.of(PRODUCT, ACTIVE, ExternalIdJson.SYSTEM, ExternalIdJson.ID);

  /** A change request. */
  public static final Representation<ChangeEntry> CHANGE =
      Representation.<ChangeEntry>named("BomChange")
          .with(
              CommonFields.reference("number", ReferenceKind.BOM_CHANGE, "Its number.", "BCR-301"),
              ChangeEntry::number)
          .with(BOM_OF, ChangeEntry::bom)
          .with(PART_NUMBER, ChangeEntry::partNumber)
          .with(
              quantity("oldQuantity", "The quantity before.", 8),
              change -> change.oldQuantity().value())
          .with(NEW_QUANTITY, change -> change.newQuantity().value())
          .with(
              CommonFields.text("reason", "Why it is wanted.", "six are enough"),
              ChangeEntry::reason)
          .with(STATUS, ChangeEntry::status)
          .with(
              CommonFields.person("requestedBy", "The person who wants it."),
              change -> change.requester().value())
          .with(CommonFields.instant("submittedAt", "When."), ChangeEntry::submittedAt)
          .perhaps(
              CommonFields.person("decidedBy", "The person who approved or rejected it."),
              change -> CommonFields.id(change.decidedBy()))
          .perhaps(CommonFields.instant("decidedAt", "When."), ChangeEntry::decidedAt)
          .perhaps(
              CommonFields.text("decisionReason", "What they said to it.", "tested with six"),
              ChangeEntry::decisionReason)
          .with(CommonFields.updatedAt(), ChangeEntry::updatedAt);

  /** A new change request. */
  public static final RequestSchema PROPOSE =
      RequestSchema.named("BomChangeRequest")
          .with(BOM_OF)
          .with(PART_NUMBER)
          .with(NEW_QUANTITY)
          .with(REASON);

  /** Why a change request is rejected. */
  public static final RequestSchema REJECT =
      RequestSchema.named("BomChangeRejectRequest").perhaps(REASON);

  public static final List<Field<?>> CHANGE_FILTERS = List.of(BOM_OF, STATUS);

  private BomJson() {}

  private static Field<BigDecimal> quantity(String name, String description, long example) {
    return new Field<>(
        name,
        ValueType.decimal(Quantity.MOST, Quantity.MOST_DECIMALS),
        description,
        BigDecimal.valueOf(example));
  }
}
