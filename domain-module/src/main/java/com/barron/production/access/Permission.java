package com.barron.production.access;

import static com.barron.production.access.Role.ENGINEER;
import static com.barron.production.access.Role.MANAGER;
import static com.barron.production.access.Role.QUALITY;
import static com.barron.production.access.Role.SUPERVISOR;
import static com.barron.production.access.Role.TECHNICIAN;

import java.util.EnumSet;
import java.util.Set;

/** What people do, and who may: the one table of rights, for chat and web alike. */
public enum Permission {
  /** Orders, procedures, clocks, one's own open items. */
  SEE(EnumSet.allOf(Role.class)),
  RECORD_DEFECT(EnumSet.allOf(Role.class)),
  REPORT_TROUBLE(EnumSet.allOf(Role.class)),
  PROPOSE_CHANGE(EnumSet.allOf(Role.class)),
  /** A failed step of a procedure. */
  REPORT_FAILURE(EnumSet.allOf(Role.class)),
  /** Acknowledge, promise, wait for parts, resolve. */
  TAKE_CARE(EnumSet.allOf(Role.class)),
  /** Add a picture or a document to a record. */
  ATTACH(EnumSet.allOf(Role.class)),
  /** Withdraw one's own record within minutes. */
  UNDO(EnumSet.allOf(Role.class)),
  /** To choose one's own language, and whether one gets messages that one did not ask for. */
  SET_PREFERENCE(EnumSet.allOf(Role.class)),
  /** The list of what waits for a decision. */
  SEE_DECISIONS(EnumSet.of(SUPERVISOR, ENGINEER, MANAGER)),
  RELEASE_HOLD(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Close a defect, or the failure of a step; one that blocks needs RELEASE_HOLD as well. */
  CLOSE_DEFECT(EnumSet.of(QUALITY, SUPERVISOR, MANAGER)),
  /** Start an order, report its progress, complete it. */
  RUN_ORDER(EnumSet.of(TECHNICIAN, SUPERVISOR, MANAGER)),
  CANCEL_ORDER(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Give a ticket to somebody, or change how urgent it is. */
  DIRECT_TICKET(EnumSet.of(SUPERVISOR, MANAGER)),
  DECIDE_CHANGE(EnumSet.of(SUPERVISOR, ENGINEER, MANAGER)),
  /** Change what clocks go by: how long is granted, and when people work. */
  CHANGE_SLA(EnumSet.of(MANAGER)),
  /** Sign in to the console in the browser. */
  USE_CONSOLE(EnumSet.of(QUALITY, SUPERVISOR, ENGINEER, MANAGER)),
  /** Import master data, and take an import back. */
  IMPORT(EnumSet.of(SUPERVISOR, MANAGER)),
  INVITE(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Take a lost phone's rights away. */
  REVOKE(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Give somebody another role, up to one's own. */
  CHANGE_ROLE(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Put somebody into a team, and say by which calendar they work. */
  CHANGE_TEAM(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Read conversations, take one over, free one: in the console alone. */
  TALK_FOR_BARRON(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Send messages again, test channels and signatures: in the console alone. */
  OPERATE(EnumSet.of(SUPERVISOR, MANAGER)),
  /** Erase what is kept about a person. */
  FORGET(EnumSet.of(MANAGER)),
  /** Take out all that is kept about a person: in the console alone. */
  EXPORT(EnumSet.of(MANAGER)),
  /** What was done by whom, over all records, and the chain that proves it. */
  SEE_AUDIT(EnumSet.of(MANAGER)),
  /** Keys of other systems, webhooks, and the ids that a sign-in provider knows people by. */
  ADMINISTER(EnumSet.of(MANAGER));

  private final Set<Role> roles;

  Permission(Set<Role> roles) {
    this.roles = Set.copyOf(roles);
  }

  /** Whether it changes a record, or what people may do: not what is merely shown or preferred. */
  public boolean changesRecords() {
    return this != SEE
        && this != SEE_DECISIONS
        && this != SEE_AUDIT
        && this != EXPORT
        && this != SET_PREFERENCE
        && this != USE_CONSOLE;
  }

  /** Whether people of a role may do it. */
  public boolean isAllowedTo(Role role) {
    return roles.contains(role);
  }
}
