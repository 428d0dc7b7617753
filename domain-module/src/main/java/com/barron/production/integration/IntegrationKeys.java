package com.barron.production.integration;

/**
 * The keys of other systems. They are made and revoked in the console ({@link KeyAdministration}),
 * or on the server by SQL functions.
 */
@FunctionalInterface
public interface IntegrationKeys {
  /**
   * Recognises a key and counts its use, by one statement. A revoked key is refused at once on all
   * nodes. The last use is written once a minute at most.
   *
   * @param key as it was told when it was made
   */
  KeyUse use(String key);
}
