package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import java.util.Optional;

/**
 * Sessions in memory, to save the look-up. Never the arbiter: what it says is checked by version
 * when it is used. Nothing here fails; a cache that does is left aside.
 */
interface SessionCache {
  Optional<Session> find(Identity identity);

  void keep(Identity identity, Session session);

  void forget(Identity identity);
}
