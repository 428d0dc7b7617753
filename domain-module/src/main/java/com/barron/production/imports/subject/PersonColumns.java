package com.barron.production.imports.subject;

import com.barron.production.access.Role;
import com.barron.production.imports.file.Column;
import java.util.List;
import java.util.regex.Pattern;

/** The columns of a file of people. */
final class PersonColumns {
  static final Column<String> ID =
      Columns.optional(
          "id",
          "The key of somebody who is known. Empty: found by externalSystem and externalId, or new.",
          "",
          CellTypes.matching(Pattern.compile("[1-9][0-9]{0,17}")));
  static final Column<String> NAME =
      Columns.required("name", "What they are called.", "Lindiwe Khumalo", CellTypes.text(100));
  static final Column<Role> ROLE =
      Columns.required(
          "role",
          "technician, quality, engineer, supervisor or manager; not above that of whoever imports."
              + " A higher one of somebody known has to be confirmed by somebody else.",
          "technician",
          CellTypes.oneOf(Role.class));
  static final Column<String> CHANNEL =
      Columns.optional(
          "channel",
          "twilio or meta: through which their phone is reached.",
          "twilio",
          CellTypes.matching(Pattern.compile("twilio|meta|simulator")));
  static final Column<String> PHONE =
      Columns.optional(
          "phone",
          "Their number with plus sign and country. Needed for somebody new.",
          "+12025550190",
          CellTypes.matching(Pattern.compile("\\+[0-9]{5,15}")));
  static final Column<String> TEAM =
      Columns.optional(
          "team",
          "Who answers for each other's reports. Empty: none.",
          "LINE_D",
          CellTypes.text(100));
  static final Column<String> SHIFTS =
      Columns.optional(
          "shifts",
          "The code of their calendar. Empty: reachable at any time.",
          "TWO_SHIFTS",
          CellTypes.matching(Pattern.compile("[A-Z0-9_]{1,40}")));
  static final Column<String> ZONE =
      Columns.optional(
          "zone",
          "In which they read clocks, such as Africa/Johannesburg. Empty: as it is, or that of"
              + " their shifts.",
          "Africa/Johannesburg",
          CellTypes.text(60));
  static final Column<String> LANGUAGE =
      Columns.optional(
          "language",
          "en, es, af or zu. Empty: as it is, or that of the country of their phone.",
          "en",
          CellTypes.matching(Pattern.compile("en|es|af|zu")));
  static final Column<Boolean> ACTIVE =
      Columns.optional(
          "active",
          "true or false: false takes the rights of their phones away. Empty: true.",
          "true",
          CellTypes.truth());

  static final List<Column<?>> ALL =
      List.of(
          ID,
          NAME,
          ROLE,
          CHANNEL,
          PHONE,
          TEAM,
          SHIFTS,
          ZONE,
          LANGUAGE,
          ACTIVE,
          Columns.EXTERNAL_SYSTEM,
          Columns.externalId("HR-2041"));

  private PersonColumns() {}
}
