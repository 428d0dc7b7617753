package com.barron.production.access;

/** What a person is on the shop floor; decides what they may do. */
public enum Role {
  TECHNICIAN(0),
  QUALITY(1),
  SUPERVISOR(2),
  ENGINEER(1),
  MANAGER(3);

  private final int rank;

  Role(int rank) {
    this.rank = rank;
  }

  /** Whether this role is above the other one. Nobody gives a role above their own. */
  public boolean isAbove(Role other) {
    return rank > other.rank;
  }
}
