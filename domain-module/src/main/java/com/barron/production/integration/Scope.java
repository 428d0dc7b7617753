package com.barron.production.integration;

import com.barron.production.access.Permission;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a key of another system may do: the one table of scopes, and beside each the right of people
 * that it is like. Some have none: planning is nobody's on the floor.
 */
public enum Scope {
  ORDERS_READ("orders:read", Optional.of(Permission.SEE)),
  /** Create, replace: what planning does. */
  ORDERS_WRITE("orders:write", Optional.empty()),
  /** Defects with their attachments, and the holds that they cause. */
  DEFECTS_READ("defects:read", Optional.of(Permission.SEE)),
  DEFECTS_WRITE("defects:write", Optional.of(Permission.RECORD_DEFECT)),
  MACHINES_READ("machines:read", Optional.of(Permission.SEE)),
  TICKETS_READ("tickets:read", Optional.of(Permission.SEE)),
  /** Procedures and failures of their steps. */
  SOPS_READ("sops:read", Optional.of(Permission.SEE)),
  /** Bills of material and change requests. */
  BOMS_READ("boms:read", Optional.of(Permission.SEE));

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
