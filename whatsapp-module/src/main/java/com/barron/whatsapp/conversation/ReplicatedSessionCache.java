package com.barron.whatsapp.conversation;

import com.barron.production.digest.Sha256;
import com.barron.production.people.identity.Identity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.jboss.logging.Logger;

/** Sessions in the cache that all nodes share, as JSON text. */
@Singleton
class ReplicatedSessionCache implements SessionCache {
  private static final Logger LOG = Logger.getLogger(ReplicatedSessionCache.class);

  private final Supplier<Cache<String, String>> cache;
  private final AtomicReference<CacheAccess> access = new AtomicReference<>();
  private final RecentWrites recentWrites = new RecentWrites();
  private final AtomicBoolean failing = new AtomicBoolean();

  /**
   * The cache as it is called. It is kept until it fails: what the server injects looks its
   * container up at each call.
   *
   * @param here reads and evicts on this node
   * @param all writes on all nodes; none answers
   */
  private record CacheAccess(
      AdvancedCache<String, String> here, AdvancedCache<String, String> all) {
    static CacheAccess to(Cache<String, String> injected) {
      AdvancedCache<String, String> here = injected.getAdvancedCache();
      return new CacheAccess(here, here.withFlags(CacheFlags.UNANSWERED));
    }
  }

  @Inject
  ReplicatedSessionCache(SessionCacheSource cache) {
    this((Supplier<Cache<String, String>>) cache);
  }

  ReplicatedSessionCache(Supplier<Cache<String, String>> cache) {
    this.cache = cache;
  }

  @Override
  public Optional<Session> find(Identity identity) {
    String key = key(identity);
    return guarded(known -> recentWrites.newest(key, Optional.ofNullable(known.here().get(key))));
  }

  /**
   * Known here at once, so that who writes to this node again is not mistaken; on the other nodes
   * as soon as they hear of it. An entry that comes late or never costs a look-up.
   */
  @Override
  public void keep(Identity identity, Session session) {
    guarded(
            known -> {
              String key = key(identity);
              String text = SessionCodec.of(session);
              recentWrites.add(key, session, text);
              return Optional.of(known.all().putAsync(key, text));
            })
        .ifPresent(this::watch);
  }

  /** An entry that stays on another node is found out by its version. */
  @Override
  public void forget(Identity identity) {
    String key = key(identity);
    recentWrites.remove(key);
    guarded(known -> Optional.of(known.all().removeAsync(key))).ifPresent(this::watch);
  }

  @Override
  public void distrust(Identity identity) {
    String key = key(identity);
    recentWrites.remove(key);
    guarded(
        known -> {
          known.here().evict(key);
          return Optional.empty();
        });
  }

  private void watch(CompletionStage<?> done) {
    done.whenComplete(
        (result, failure) -> {
          if (failure != null) {
            failed(failure);
          }
        });
  }

  private <T> Optional<T> guarded(Function<CacheAccess, Optional<T>> use) {
    try {
      CacheAccess known = access.get();
      if (known == null) {
        known = CacheAccess.to(cache.get());
        access.set(known);
      }
      Optional<T> result = use.apply(known);
      if (failing.getAndSet(false)) {
        LOG.info("conversation cache works again");
      }
      return result;
    } catch (RuntimeException | LinkageError e) {
      access.set(null);
      failed(e);
      return Optional.empty();
    }
  }

  private void failed(Throwable failure) {
    if (!failing.getAndSet(true)) {
      LOG.warnf(
          "conversation cache not used, each message costs one more look-up: is the cache"
              + " barron/conversations configured and the cluster whole? cause=%s",
          failure.getClass().getName());
    }
  }

  /** A hash: the cache names its keys in log lines, and a key must not be a phone number there. */
  static String key(Identity identity) {
    return Sha256.of(identity.channel() + ":" + identity.kind() + ":" + identity.value()).hex();
  }
}
