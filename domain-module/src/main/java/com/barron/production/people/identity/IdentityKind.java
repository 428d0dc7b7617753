package com.barron.production.people.identity;

/**
 * How a channel names a person: a phone number (E.164 with +) or WhatsApp's business-scoped user
 * id.
 */
public enum IdentityKind {
  PHONE,
  BSUID
}
