package com.barron.whatsapp.conversation;

import com.barron.production.people.identity.Identity;
import java.util.Optional;

/**
 * Sessions in memory, to save the look-up. Never the arbiter: what it says is checked by version
 * when it is used. Nothing here fails: a cache that does is not used for a while.
 */
public interface SessionCache {
  Optional<Session> find(Identity identity);

  void keep(Identity identity, Session session);

  /** On all nodes. */
  void forget(Identity identity);

  /** On this node: its copy turned out to be old, and another node may have the new one already. */
  void distrust(Identity identity);
}
