package com.barron.production.access;

/** What a person is on the shop floor; decides what they may do. */
public enum Role {
  TECHNICIAN,
  QUALITY,
  SUPERVISOR,
  ENGINEER,
  MANAGER
}
