package com.barron.production.integration;

/** The state of a key. */
public enum KeyState {
  IN_USE,
  EXPIRED,
  REVOKED
}
