package com.barron.production.integration;

/** How a key stands. */
public enum KeyState {
  IN_USE,
  EXPIRED,
  REVOKED
}
