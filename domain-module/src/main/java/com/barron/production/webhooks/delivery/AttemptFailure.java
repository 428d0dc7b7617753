package com.barron.production.webhooks.delivery;

/** Why an attempt failed, for whoever reads the log of deliveries. */
public enum AttemptFailure {
  /** It answered with a status that is no success. */
  REFUSED,
  /** It sent us elsewhere; nobody follows. */
  REDIRECT,
  /** It does not exist any more. */
  GONE,
  /** Its name has no address, or no server answers there. */
  UNREACHABLE,
  /** It could not prove who it is. */
  NOT_TRUSTED,
  /** It did not answer in time, or broke off. It may have the message. */
  NO_ANSWER,
  /** Its name resolves to an address of our network. */
  ADDRESS_NOT_ALLOWED,
  /** No key of the settings opens the secret: give the webhook a new one. */
  SECRET_UNREADABLE
}
