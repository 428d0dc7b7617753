package com.barron.production.orders;

import com.barron.production.reference.Reference;

/** Whoever causes holds may say that one is still needed. Found by the container. */
@FunctionalInterface
public interface HoldCondition {
  /** Whether the cause is still open, so that its hold must not end. */
  boolean needs(Reference cause);
}
