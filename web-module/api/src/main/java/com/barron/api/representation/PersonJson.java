package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.access.Role;
import com.barron.production.people.StaffMember;
import com.barron.production.people.enrolment.Invite;
import com.barron.production.people.privacy.ErasureResult.Erased;

/** People in JSON. Nothing tells how they are reached. */
public final class PersonJson {
  public static final Field<String> NAME =
      CommonFields.note("name", "What they are called.", 100, "Thabo Dube");
  public static final Field<Role> ROLE =
      new Field<>(
          "role", ValueType.oneOf(Role.class), "What they are on the floor.", Role.TECHNICIAN);

  public static final Field<String> TEAM =
      CommonFields.note("team", "Who answers for each other's reports.", 100, "LINE_A");

  /** A person. */
  public static final Representation<StaffMember> PERSON =
      Representation.<StaffMember>named("Person")
          .with(CommonFields.person("id", "By which records name them."), person -> id(person))
          .with(NAME, StaffMember::name)
          .with(ROLE, StaffMember::role)
          .with(
              CommonFields.text("language", "In which they are spoken to.", "en"),
              StaffMember::language)
          .perhaps(TEAM, StaffMember::team)
          .perhaps(
              CommonFields.text(
                  "shifts", "The code of their calendar; missing: at any time.", "TWO_SHIFTS"),
              StaffMember::shifts);

  /** Who is to join. */
  public static final RequestSchema INVITE_REQUEST =
      RequestSchema.named("InviteRequest").with(NAME).with(ROLE);

  /** A code, told this once. */
  public static final Representation<Invite> INVITE =
      Representation.<Invite>named("Invite")
          .with(
              CommonFields.text("code", "What the newcomer types after join.", "K7M2-Q9XD"),
              Invite::code)
          .with(
              CommonFields.instant("expiresAt", "From then on it is refused."), Invite::expiresAt);

  /** How many ways to reach somebody were taken away. */
  public static final Representation<Integer> REVOCATION =
      Representation.<Integer>named("Revocation")
          .with(
              CommonFields.count("identities", "How many identities lost their rights.", 1),
              Integer::longValue);

  /** Which role somebody is to have. */
  public static final RequestSchema ROLE_REQUEST = RequestSchema.named("RoleRequest").with(ROLE);

  /** Which team somebody is to belong to; none without it. */
  public static final RequestSchema TEAM_REQUEST = RequestSchema.named("TeamRequest").perhaps(TEAM);

  /** What is left of somebody who was erased. */
  public static final Representation<Erased> ERASURE =
      Representation.<Erased>named("Erasure")
          .with(
              CommonFields.text("pseudonym", "What records call them since.", "#17"),
              Erased::pseudonym)
          .with(
              CommonFields.count("rows", "How many rows were deleted or changed.", 23),
              erased -> (long) erased.rows());

  private PersonJson() {}

  private static Long id(StaffMember person) {
    return person.id().value();
  }
}
