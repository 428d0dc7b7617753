package com.barron.production.people;

/** What a person is on the shop floor; decides what they may do. */
public enum Role {
  TECHNICIAN,
  QUALITY,
  SUPERVISOR,
  ENGINEER,
  MANAGER;

  /** Whether people of this role let others in. */
  public boolean mayInvite() {
    return this == SUPERVISOR || this == MANAGER;
  }
}
