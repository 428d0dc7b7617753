package com.barron.whatsapp.conversation;

import com.barron.production.people.identity.Identity;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in a map, as text like in the real one. */
public final class InMemorySessionCache implements SessionCache {
  public final Map<Identity, String> texts = new ConcurrentHashMap<>();

  @Override
  public Optional<Session> find(Identity identity) {
    return Optional.ofNullable(texts.get(identity)).flatMap(SessionCodec::session);
  }

  @Override
  public void keep(Identity identity, Session session) {
    texts.put(identity, SessionCodec.of(session));
  }

  @Override
  public void forget(Identity identity) {
    texts.remove(identity);
  }

  @Override
  public void distrust(Identity identity) {
    forget(identity);
  }
}
