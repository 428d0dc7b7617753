package com.barron.production.integration;

import com.barron.production.access.Permission;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a key of another system may do: the one table of scopes, and the permission of people that
 * each corresponds to. Some have none: planning is nobody's on the floor.
 */
public enum Scope {
  ORDERS_READ("orders:read", Optional.of(Permission.SEE)),
  /** Create, replace: what planning does. */
  ORDERS_WRITE("orders:write", Optional.empty()),
  /** Start, report progress, complete. */
  ORDERS_RUN("orders:run", Optional.of(Permission.RUN_ORDER)),
  ORDERS_CANCEL("orders:cancel", Optional.of(Permission.CANCEL_ORDER)),
  /** Defects with their attachments, and the holds that they cause. */
  DEFECTS_READ("defects:read", Optional.of(Permission.SEE)),
  DEFECTS_WRITE("defects:write", Optional.of(Permission.RECORD_DEFECT)),
  /** Close with a disposition; one that holds its order needs {@link #HOLDS_RELEASE} as well. */
  DEFECTS_CLOSE("defects:close", Optional.of(Permission.CLOSE_DEFECT)),
  /** Release, and refuse to. */
  HOLDS_RELEASE("holds:release", Optional.of(Permission.RELEASE_HOLD)),
  MACHINES_READ("machines:read", Optional.of(Permission.SEE)),
  /** Create, replace, take out of use. */
  MACHINES_WRITE("machines:write", Optional.empty()),
  /** Tell what machines say of themselves. */
  SIGNALS_WRITE("signals:write", Optional.of(Permission.REPORT_TROUBLE)),
  TICKETS_READ("tickets:read", Optional.of(Permission.SEE)),
  /** Report trouble, and take care of it. */
  TICKETS_WRITE("tickets:write", Optional.of(Permission.TAKE_CARE)),
  /** Assign, and change the urgency. */
  TICKETS_DIRECT("tickets:direct", Optional.of(Permission.DIRECT_TICKET)),
  /** Procedures and failures of their steps. */
  SOPS_READ("sops:read", Optional.of(Permission.SEE)),
  /** Create, replace, give other revisions. */
  SOPS_WRITE("sops:write", Optional.empty()),
  /** Report that a step failed. */
  SOPS_REPORT("sops:report", Optional.of(Permission.REPORT_FAILURE)),
  /** Close failures with what was done. */
  SOPS_CLOSE("sops:close", Optional.of(Permission.CLOSE_DEFECT)),
  /** Bills of material and change requests. */
  BOMS_READ("boms:read", Optional.of(Permission.SEE)),
  /** Create, replace, import: what the plant's own system says of them. */
  BOMS_WRITE("boms:write", Optional.empty()),
  BOMS_PROPOSE("boms:propose", Optional.of(Permission.PROPOSE_CHANGE)),
  /** Approve and reject change requests. */
  BOMS_DECIDE("boms:decide", Optional.of(Permission.DECIDE_CHANGE)),
  /** What the clocks go by. */
  SLA_READ("sla:read", Optional.of(Permission.SEE)),
  /** Replace policies; create and replace calendars. */
  SLA_WRITE("sla:write", Optional.empty()),
  /** Names, roles and teams; nothing of how people are reached. */
  PEOPLE_READ("people:read", Optional.of(Permission.SEE)),
  PEOPLE_INVITE("people:invite", Optional.of(Permission.INVITE)),
  /** Import people: a key brings in technicians, and changes no role. */
  PEOPLE_WRITE("people:write", Optional.of(Permission.INVITE)),
  PEOPLE_REVOKE("people:revoke", Optional.of(Permission.REVOKE)),
  /** Give other roles; a higher one somebody else has to confirm. */
  PEOPLE_ROLES("people:roles", Optional.of(Permission.CHANGE_ROLE)),
  PEOPLE_TEAMS("people:teams", Optional.of(Permission.CHANGE_TEAM)),
  /** Erase what is kept about a person. */
  PEOPLE_ERASE("people:erase", Optional.of(Permission.FORGET)),
  /** Take out all that is kept about a person. */
  PEOPLE_EXPORT("people:export", Optional.of(Permission.EXPORT)),
  /** What became of imports. */
  IMPORTS_READ("imports:read", Optional.empty()),
  /** Take an import back as a whole. */
  IMPORTS_REVERSE("imports:reverse", Optional.empty()),
  /** The delivery state of all messages, without what they say. */
  MESSAGES_READ("messages:read", Optional.empty()),
  /** What messages say; each reading is audited. */
  MESSAGES_CONTENT("messages:content", Optional.empty()),
  /** Send dead messages after all. */
  MESSAGES_REDRIVE("messages:redrive", Optional.empty()),
  /** Take back what the key itself did to a record. */
  RECORDS_UNDO("records:undo", Optional.of(Permission.UNDO)),
  WEBHOOKS_READ("webhooks:read", Optional.empty()),
  /** Make, change and test webhooks, and send their messages again. */
  WEBHOOKS_WRITE("webhooks:write", Optional.empty()),
  /** What was done by whom, and the chain that proves it. */
  AUDIT_READ("audit:read", Optional.empty());

  private final String word;
  private final Optional<Permission> permission;

  Scope(String word, Optional<Permission> permission) {
    this.word = word;
    this.permission = permission;
  }

  /** As it is written, {@code orders:read}. */
  public String word() {
    return word;
  }

  /** What a person needs for the same. */
  public Optional<Permission> permission() {
    return permission;
  }

  /** Empty for a word of a later version. */
  static Optional<Scope> of(String word) {
    return Stream.of(values()).filter(scope -> scope.word.equals(word)).findFirst();
  }
}
